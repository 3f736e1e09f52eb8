// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 21
// client: Deno KV
// shape: same-function
// source: own
// atomic: look at ok: false means that somebody was faster

interface Vote {
  up: number;
  down: number;
}

const kv = await Deno.openKv();

export async function vote(post: string, up: boolean): Promise<Vote> {
  const entry = await kv.get<Vote>(["votes", post]);
  const votes = entry.value ?? { up: 0, down: 0 };
  const next = up ? { ...votes, up: votes.up + 1 } : { ...votes, down: votes.down + 1 };
  await kv.atomic().check(entry).set(entry.key, next).commit();
  return next;
}
