// kind: 1 client-side append
// rule: no-client-side-append
// expect: none
// client: @aws-sdk/client-s3
// shape: same-function
// source: own
// atomic: nothing to fix: IfMatch

import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const s3 = new S3Client({});

export async function addToIndex(Bucket: string, Key: string, id: string) {
  const { Body, ETag } = await s3.send(new GetObjectCommand({ Bucket, Key }));
  const ids: string[] = JSON.parse((await Body?.transformToString()) ?? '[]');
  ids.push(id);
  await s3.send(new PutObjectCommand({ Bucket, Key, Body: JSON.stringify(ids), IfMatch: ETag }));
}
