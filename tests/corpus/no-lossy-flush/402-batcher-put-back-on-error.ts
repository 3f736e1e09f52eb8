// kind: 8 lossy flush
// rule: no-lossy-flush
// expect: none
// client: @aws-sdk/client-kinesis
// shape: class
// source: own
// atomic: nothing to fix: taken before the await, put back on failure

import { KinesisClient, PutRecordsCommand } from '@aws-sdk/client-kinesis';

export class ClickStream {
  private queue: { user: string; path: string }[] = [];
  private flushing = false;

  constructor(private readonly kinesis = new KinesisClient({})) {}

  push(user: string, path: string): void {
    this.queue.push({ user, path });
    if (this.queue.length >= 100) void this.flush();
  }

  async flush(): Promise<void> {
    if (this.flushing || this.queue.length === 0) return;
    this.flushing = true;
    const batch = this.queue.splice(0, 500);
    try {
      await this.kinesis.send(
        new PutRecordsCommand({
          StreamName: 'clicks',
          Records: batch.map((click) => ({ PartitionKey: click.user, Data: Buffer.from(JSON.stringify(click)) })),
        }),
      );
    } catch (error) {
      this.queue = [...batch, ...this.queue];
      throw error;
    } finally {
      this.flushing = false;
    }
  }
}
