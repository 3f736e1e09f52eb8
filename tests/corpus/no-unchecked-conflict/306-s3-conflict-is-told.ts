// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: @aws-sdk/client-s3
// shape: same-function
// source: own
// atomic: already tells the caller of the conflict

import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from "@aws-sdk/client-s3";

const s3 = new S3Client({ region: "eu-central-1" });
const where = { Bucket: "builds", Key: "releases.json" };

export async function publish(version: string): Promise<"published" | "conflict"> {
  const object = await s3.send(new GetObjectCommand(where));
  const releases: string[] = JSON.parse((await object.Body?.transformToString()) ?? "[]");
  releases.unshift(version);
  try {
    await s3.send(new PutObjectCommand({ ...where, Body: JSON.stringify(releases), IfMatch: object.ETag }));
    return "published";
  } catch (err) {
    if (err instanceof S3ServiceException && err.$metadata.httpStatusCode === 412) return "conflict";
    throw err;
  }
}
