// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 27
// alt-lines: 33
// client: Cloudflare R2
// shape: helpers
// source: own
// atomic: put with onlyIf: { etagMatches }, or an object per batch

interface Env {
  LOGS: R2Bucket;
}

interface LogLine {
  level: string;
  text: string;
}

function objectName(now: Date): string {
  return `logs/${now.toISOString().slice(0, 10)}.ndjson`;
}

async function appendLines(bucket: R2Bucket, name: string, lines: string[]): Promise<void> {
  const existing = await bucket.get(name);
  const text = existing ? await existing.text() : '';
  await bucket.put(name, text + lines.join('\n') + '\n', { httpMetadata: { contentType: 'application/x-ndjson' } });
}

export default {
  async queue(batch: MessageBatch<LogLine>, env: Env): Promise<void> {
    const lines = batch.messages.map((message) => JSON.stringify({ at: message.timestamp, ...message.body }));
    await appendLines(env.LOGS, objectName(new Date()), lines);
    batch.ackAll();
  },
} satisfies ExportedHandler<Env, LogLine>;
