// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: @azure/storage-blob
// shape: class
// source: own
// atomic: nothing to fix: false makes the caller begin again

import { RestError, type ContainerClient } from '@azure/storage-blob';

export class TenantConfig {
  constructor(private readonly container: ContainerClient) {}

  private async tryMerge(tenant: string, patch: Record<string, unknown>): Promise<boolean> {
    const blob = this.container.getBlockBlobClient(`${tenant}.json`);
    const { etag } = await blob.getProperties();
    const config = JSON.parse((await blob.downloadToBuffer()).toString('utf8'));
    const body = JSON.stringify({ ...config, ...patch });
    try {
      await blob.upload(body, Buffer.byteLength(body), { conditions: { ifMatch: etag } });
      return true;
    } catch (error) {
      if (error instanceof RestError && error.statusCode === 412) return false;
      throw error;
    }
  }

  async merge(tenant: string, patch: Record<string, unknown>): Promise<void> {
    for (let round = 0; round < 6; round++) {
      if (await this.tryMerge(tenant, patch)) return;
    }
    throw new Error(`configuration of ${tenant} is contended`);
  }
}
