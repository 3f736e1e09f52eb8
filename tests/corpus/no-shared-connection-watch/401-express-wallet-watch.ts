// kind: 4 watch on a shared connection
// rule: no-shared-connection-watch
// expect: report
// lines: 22
// client: redis (node-redis)
// shape: same-function
// source: own
// atomic: DECRBY in a script, or a connection for each section

import express from 'express';
import { createClient, WatchError } from 'redis';

const client = createClient({ url: process.env.REDIS_URL });
await client.connect();

export const wallet = express.Router();

wallet.post('/:user/spend', async (req, res) => {
  const key = `wallet:${req.params.user}`;
  const amount = Number(req.body.amount);
  for (let attempt = 0; attempt < 5; attempt++) {
    await client.watch(key);
    const balance = Number((await client.get(key)) ?? 0);
    if (balance < amount) {
      await client.unwatch();
      return res.status(402).json({ balance });
    }
    try {
      await client.multi().set(key, String(balance - amount)).lPush(`${key}:log`, String(-amount)).exec();
      return res.json({ balance: balance - amount });
    } catch (error) {
      if (!(error instanceof WatchError)) throw error;
    }
  }
  return res.status(503).json({ error: 'busy' });
});
