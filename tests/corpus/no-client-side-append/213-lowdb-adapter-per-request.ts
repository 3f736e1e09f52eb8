// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 26
// client: lowdb
// shape: same-function
// source: own
// atomic: one instance for the process and its update()

import express from "express";
import { Low } from "lowdb";
import { JSONFile } from "lowdb/node";

const router = express.Router();

async function open() {
  const db = new Low(new JSONFile("db.json"), { posts: [] });
  await db.read();
  return db;
}

router.post("/posts", async (req, res) => {
  const db = await open();
  const post = { id: Date.now(), ...req.body };
  db.data.posts.push(post);
  await db.write();
  res.json(post);
});

export default router;
