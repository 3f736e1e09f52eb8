// kind: 10 ineffective guard
// rule: no-ineffective-guard, no-client-side-append
// expect: report
// lines: 19
// alt-lines: 20, 23
// client: keyv + async-mutex
// shape: same-function
// source: own
// atomic: one Semaphore at module level

import { Semaphore } from "async-mutex";
import express from "express";
import Keyv from "keyv";

const guests = new Keyv<string[]>();
const app = express();

app.post("/guests/:party", async (req, res) => {
  const one = new Semaphore(1);
  const size = await one.runExclusive(async () => {
    const list = (await guests.get(req.params.party)) ?? [];
    list.push(req.body.name);
    await guests.set(req.params.party, list);
    return list.length;
  });
  res.json({ size });
});

export { app };
