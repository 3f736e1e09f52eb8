// kind: 1 client-side append
// rule: no-client-side-append
// expect: report
// lines: 20
// client: @aws-sdk/client-s3
// shape: same-function
// source: own
// atomic: IfMatch with the ETag, in a loop

import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const s3 = new S3Client({});
const Bucket = process.env.BUCKET!;
const Key = 'manifests/latest.json';

export async function registerUpload(entry: { id: string; size: number }) {
  const current = await s3.send(new GetObjectCommand({ Bucket, Key }));
  const manifest = JSON.parse(await current.Body!.transformToString());
  manifest.files.push(entry);
  await s3.send(new PutObjectCommand({ Bucket, Key, Body: JSON.stringify(manifest), ContentType: 'application/json' }));
}
