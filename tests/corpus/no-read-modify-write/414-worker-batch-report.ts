// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 39
// client: ioredis + bullmq
// shape: same-function
// source: own
// atomic: HINCRBY of done and failed, RPUSH of the errors

import { Worker } from 'bullmq';
import IORedis from 'ioredis';
import { resizeImage } from './images.js';

const connection = new IORedis({ maxRetriesPerRequest: null });

interface BatchReport {
  total: number;
  done: number;
  failed: number;
  finishedAt?: string;
}

export const worker = new Worker<{ batch: string; source: string }>(
  'thumbnails',
  async (job) => {
    let ok = true;
    try {
      await resizeImage(job.data.source);
    } catch {
      ok = false;
    }
    const key = `batch:${job.data.batch}`;
    const report: BatchReport = JSON.parse((await connection.get(key)) ?? '{"total":0,"done":0,"failed":0}');
    if (ok) report.done++;
    else report.failed++;
    if (report.done + report.failed === report.total) {
      report.finishedAt = new Date().toISOString();
    }
    await connection.set(key, JSON.stringify(report));
    return report;
  },
  { connection, concurrency: 8 },
);
