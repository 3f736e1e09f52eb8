// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: none
// client: vitest
// shape: same-function
// source: own
// atomic: nothing to fix: the list is emptied between tests

import { afterEach, expect, it } from "vitest";
import { startServer } from "./server";

let calls: string[] = [];
const server = await startServer((path: string) => calls.push(path));

afterEach(async () => {
  await server.idle();
  calls = [];
});

it("records a call", async () => {
  await fetch(`${server.url}/a`);
  expect(calls).toEqual(["/a"]);
});
