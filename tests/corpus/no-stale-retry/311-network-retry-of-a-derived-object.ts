// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: @aws-sdk/client-s3 + p-retry
// shape: same-function
// source: own
// atomic: nothing to fix: the retried object is another one than the one read

import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import pRetry from "p-retry";
import sharp from "sharp";

const s3 = new S3Client({});

export async function thumbnail(Bucket: string, image: string): Promise<string> {
  const original = await s3.send(new GetObjectCommand({ Bucket, Key: `originals/${image}` }));
  const small = await sharp(await original.Body!.transformToByteArray()).resize(200).webp().toBuffer();
  const Key = `thumbnails/${image}.webp`;
  await pRetry(() => s3.send(new PutObjectCommand({ Bucket, Key, Body: small, ContentType: "image/webp" })), { retries: 4 });
  return Key;
}
