// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: vitest + node-redis
// shape: same-function
// source: own
// atomic: nothing to fix: a test puts back what it found
// confidence: medium

import { afterAll, beforeAll, expect, it } from "vitest";
import { createClient } from "redis";

const client = createClient();
let original: string | null;

beforeAll(async () => {
  await client.connect();
  original = await client.get("limits");
  await client.set("limits", JSON.stringify({ perMinute: 2 }));
});

afterAll(async () => {
  if (original !== null) await client.set("limits", original);
  await client.quit();
});

it("refuses the third call", async () => {
  const results = await Promise.all([1, 2, 3].map(() => fetch("http://localhost:3000/ping")));
  expect(results.filter((r) => r.status === 429)).toHaveLength(1);
});
