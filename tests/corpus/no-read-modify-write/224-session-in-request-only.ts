// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: redis (node-redis)
// shape: same-function
// source: own
// atomic: nothing to fix: only read, the request is the caller's

import { createClient } from "redis";

const client = createClient();

export async function attachSession(req, res, next) {
  const sid = req.cookies.sid;
  const raw = sid ? await client.get(`sess:${sid}`) : null;
  req.session = raw ? JSON.parse(raw) : {};
  req.session.seenAt = Date.now();
  req.user = req.session.user;
  if (sid) await client.expire(`sess:${sid}`, 3600);
  next();
}
