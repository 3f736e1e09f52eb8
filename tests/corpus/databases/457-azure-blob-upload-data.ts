// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 37
// client: @azure/storage-blob
// shape: class
// source: own
// atomic: an append blob, or conditions: { ifMatch }

import { BlobServiceClient, type BlockBlobClient } from '@azure/storage-blob';

interface Run {
  id: string;
  startedAt: string;
  status: 'ok' | 'failed';
}

export class RunHistory {
  private readonly blob: BlockBlobClient;

  constructor(connectionString: string, pipeline: string) {
    this.blob = BlobServiceClient.fromConnectionString(connectionString)
      .getContainerClient('pipelines')
      .getBlockBlobClient(`${pipeline}/runs.json`);
  }

  private async read(): Promise<Run[]> {
    if (!(await this.blob.exists())) return [];
    const buffer = await this.blob.downloadToBuffer();
    return JSON.parse(buffer.toString('utf8')) as Run[];
  }

  async record(run: Run): Promise<number> {
    const runs = await this.read();
    runs.unshift(run);
    const body = Buffer.from(JSON.stringify(runs.slice(0, 200)));
    await this.blob.uploadData(body, { blobHTTPHeaders: { blobContentType: 'application/json' } });
    return runs.length;
  }
}
