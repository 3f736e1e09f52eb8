// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: ioredis + bullmq
// shape: same-function
// source: own
// atomic: nothing to fix: HINCRBY tells each worker its own place

import { Queue, Worker } from 'bullmq';
import IORedis from 'ioredis';
import { resizeImage } from './images.js';

const connection = new IORedis({ maxRetriesPerRequest: null });
const mails = new Queue('mails', { connection });

export const worker = new Worker<{ batch: string; source: string; owner: string }>(
  'thumbnails',
  async (job) => {
    await resizeImage(job.data.source);
    const key = `batch:${job.data.batch}`;
    const done = await connection.hincrby(key, 'done', 1);
    const total = Number(await connection.hget(key, 'total'));
    if (done === total) {
      await connection.hset(key, 'finishedAt', new Date().toISOString());
      await mails.add('batch-finished', { batch: job.data.batch, to: job.data.owner });
    }
    await job.updateProgress(Math.round((done / total) * 100));
  },
  { connection, concurrency: 8 },
);
