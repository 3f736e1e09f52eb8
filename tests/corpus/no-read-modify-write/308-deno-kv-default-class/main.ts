// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 18
// client: Deno.Kv
// shape: cross-file
// source: own
// atomic: atomic().check(entry).set(...).commit() in a loop

import Budget from "./budget.ts";
import { kv } from "./kv.ts";

Deno.serve(async (request) => {
  const { team, tokens } = await request.json();
  const entry = await kv.get<number>(Budget.key(team));
  const spent = (entry.value ?? 0) + tokens;
  if (spent > Budget.limit) return new Response("over budget", { status: 402 });
  await kv.set(Budget.key(team), spent);
  return Response.json({ spent });
});
