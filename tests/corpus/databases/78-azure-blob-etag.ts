// kind: 1 client-side append
// rule: no-client-side-append
// expect: none
// client: @azure/storage-blob
// shape: class
// source: own
// atomic: nothing to fix: ifMatch, loser is told

import { BlobServiceClient, type BlockBlobClient } from '@azure/storage-blob';

export class AuditIndex {
  private readonly blob: BlockBlobClient;

  constructor(connection: string) {
    this.blob = BlobServiceClient.fromConnectionString(connection).getContainerClient('audit').getBlockBlobClient('index.json');
  }

  async add(entry: string): Promise<void> {
    const { etag } = await this.blob.getProperties();
    const index: string[] = JSON.parse((await this.blob.downloadToBuffer(0, undefined, { conditions: { ifMatch: etag } })).toString());
    index.push(entry);
    const body = JSON.stringify(index);
    await this.blob.upload(body, Buffer.byteLength(body), { conditions: { ifMatch: etag } });
  }
}
