// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: @azure/storage-blob + cockatiel
// shape: class
// source: own
// atomic: already downloads in each attempt

import { text } from "node:stream/consumers";
import type { BlockBlobClient, RestError } from "@azure/storage-blob";
import { ExponentialBackoff, handleWhen, retry } from "cockatiel";

const onConflict = retry(
  handleWhen((err) => (err as RestError).statusCode === 412),
  { maxAttempts: 6, backoff: new ExponentialBackoff() },
);

export class FeatureFlags {
  constructor(private readonly blob: BlockBlobClient) {}

  async toggle(flag: string): Promise<boolean> {
    return onConflict.execute(async () => {
      const current = await this.blob.download();
      const flags: Record<string, boolean> = JSON.parse(await text(current.readableStreamBody!));
      flags[flag] = !flags[flag];
      const body = JSON.stringify(flags);
      await this.blob.upload(body, Buffer.byteLength(body), { conditions: { ifMatch: current.etag } });
      return flags[flag];
    });
  }
}
