// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 37
// client: lowdb
// shape: same-function
// source: own
// atomic: db.update() without a read before

import express from 'express';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';

interface Job {
  id: string;
  url: string;
  state: 'queued' | 'running' | 'done';
}

interface Data {
  jobs: Job[];
}

const db = new Low<Data>(new JSONFile<Data>('data/jobs.json'), { jobs: [] });

export const router = express.Router();

router.post('/jobs', async (req, res) => {
  const { url } = req.body as { url: string };
  await db.read();
  if (db.data.jobs.some((job) => job.url === url && job.state !== 'done')) {
    res.status(409).json({ error: 'queued already' });
    return;
  }
  const job: Job = { id: crypto.randomUUID(), url, state: 'queued' };
  db.data.jobs.push(job);
  await db.write();
  res.status(201).json(job);
});

router.get('/jobs', async (_req, res) => {
  await db.read();
  res.json(db.data.jobs);
});
