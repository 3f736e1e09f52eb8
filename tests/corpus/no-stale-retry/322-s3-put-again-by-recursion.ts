// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 18
// alt-lines: 22, 29
// client: @aws-sdk/client-s3
// shape: recursion
// source: own
// atomic: get the object again before each put

import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";

const s3 = new S3Client({});
const Bucket = "feeds";

async function put(Key: string, Body: string, IfMatch: string | undefined, left = 4): Promise<void> {
  try {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body, IfMatch }));
  } catch (err) {
    if ((err as Error).name !== "PreconditionFailed" || left === 0) throw err;
    const { ETag } = await s3.send(new HeadObjectCommand({ Bucket, Key }));
    await put(Key, Body, ETag, left - 1);
  }
}

export async function publish(Key: string, entry: string): Promise<void> {
  const current = await s3.send(new GetObjectCommand({ Bucket, Key }));
  const entries: string[] = JSON.parse(await current.Body!.transformToString());
  await put(Key, JSON.stringify([entry, ...entries]), current.ETag);
}
