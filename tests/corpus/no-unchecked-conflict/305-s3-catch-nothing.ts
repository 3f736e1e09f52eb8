// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 19
// client: @aws-sdk/client-s3
// shape: same-function
// source: own
// atomic: on 412 read again and repeat

import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";

const s3 = new S3Client({ region: "eu-central-1" });
const where = { Bucket: "builds", Key: "releases.json" };

export async function publish(version: string): Promise<void> {
  const object = await s3.send(new GetObjectCommand(where));
  const releases: string[] = JSON.parse((await object.Body?.transformToString()) ?? "[]");
  releases.unshift(version);
  await s3.send(new PutObjectCommand({ ...where, Body: JSON.stringify(releases), IfMatch: object.ETag })).catch(() => undefined);
}
