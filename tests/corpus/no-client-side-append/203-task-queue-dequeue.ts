// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 24
// client: ioredis
// shape: helpers
// source: own
// atomic: LPOP

import Redis from "ioredis";

const redis = new Redis();
const QUEUE = "queue:tasks";

async function loadQueue() {
  const raw = await redis.get(QUEUE);
  return raw ? JSON.parse(raw) : [];
}

export async function dequeue() {
  const tasks = await loadQueue();
  const task = tasks.shift();
  if (!task) return null;
  await redis.set(QUEUE, JSON.stringify(tasks));
  return task;
}
