// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 26
// client: @aws-sdk/client-s3
// shape: class
// source: own
// atomic: read again and retry on 412

import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import pino from 'pino';

const log = pino({ name: 'catalog' });

export class CatalogIndex {
  private readonly s3 = new S3Client({ region: 'eu-central-1' });

  constructor(private readonly bucket: string) {}

  async register(entry: { id: string; file: string }): Promise<void> {
    const Key = 'catalog/index.json';
    const current = await this.s3.send(new GetObjectCommand({ Bucket: this.bucket, Key }));
    const index = JSON.parse(await current.Body!.transformToString()) as Record<string, string>;
    index[entry.id] = entry.file;
    try {
      await this.s3.send(
        new PutObjectCommand({ Bucket: this.bucket, Key, Body: JSON.stringify(index), IfMatch: current.ETag }),
      );
    } catch (error) {
      if (error instanceof S3ServiceException && error.name === 'PreconditionFailed') {
        log.warn({ entry }, 'index has changed, skipping');
        return;
      }
      throw error;
    }
  }
}
