// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 22
// client: keyv
// shape: same-function
// source: own
// atomic: one key per vote, or HINCRBY on the native Redis client

import express from "express";
import Keyv from "keyv";

const polls = new Keyv<Record<string, number>>({ namespace: "polls" });
const app = express();
app.use(express.json());

app.post("/polls/:id/votes", async (req, res, next) => {
  try {
    const tally = (await polls.get(req.params.id)) || {};
    const choice = String(req.body.choice);
    tally[choice] = (tally[choice] || 0) + 1;
    await polls.set(req.params.id, tally);
    res.json(tally);
  } catch (err) {
    next(err);
  }
});

app.listen(3000);
