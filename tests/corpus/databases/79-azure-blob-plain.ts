// kind: 1 client-side append
// rule: no-client-side-append
// expect: report
// lines: 20
// client: @azure/storage-blob
// shape: class
// source: own
// atomic: conditions: { ifMatch: etag }

import { BlobServiceClient } from '@azure/storage-blob';

export class AuditIndex {
  private readonly container = BlobServiceClient.fromConnectionString(process.env.AZURE!).getContainerClient('audit');

  async add(entry: string): Promise<void> {
    const blob = this.container.getBlockBlobClient('index.json');
    const buffer = await blob.downloadToBuffer();
    const index: string[] = JSON.parse(buffer.toString('utf8'));
    const body = JSON.stringify([...index, entry]);
    await blob.upload(body, Buffer.byteLength(body));
  }
}
