// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: @aws-sdk/client-s3 + p-queue
// shape: class
// source: own
// atomic: nothing to fix: each job writes an object of its own

import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { readFile } from "node:fs/promises";
import PQueue from "p-queue";

export class Uploader {
  private readonly queue = new PQueue({ concurrency: 8 });
  private readonly s3 = new S3Client({});

  upload(paths: string[]): Promise<unknown> {
    return this.queue.addAll(
      paths.map((path) => async () => {
        const Body = await readFile(path);
        await this.s3.send(new PutObjectCommand({ Bucket: "assets", Key: path, Body }));
      }),
    );
  }
}
