// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 29
// client: ioredis + bullmq
// shape: same-function
// source: own
// atomic: HINCRBY progress:<batch> done 1

import { Worker } from "bullmq";
import IORedis from "ioredis";

interface Progress {
  done: number;
  failed: string[];
  total: number;
}

const connection = new IORedis({ maxRetriesPerRequest: null });

export const worker = new Worker<{ batch: string; frame: number }>(
  "render",
  async (job) => {
    await renderFrame(job.data.frame);
    const key = `progress:${job.data.batch}`;
    const text = await connection.get(key);
    const progress: Progress = text ? JSON.parse(text) : { done: 0, failed: [], total: 0 };
    progress.done += 1;
    await connection.set(key, JSON.stringify(progress));
    if (progress.done === progress.total) await job.log("batch complete");
  },
  { connection, concurrency: 8 },
);

async function renderFrame(frame: number): Promise<void> {
  await fetch(`http://renderer.local/frames/${frame}`, { method: "POST" });
}
