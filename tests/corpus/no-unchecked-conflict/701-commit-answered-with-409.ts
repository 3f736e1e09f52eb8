// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: Deno.openKv
// shape: same-function
// source: own
// atomic: nothing to fix: the caller is told of the conflict

const kv = await Deno.openKv();

interface Doc {
  text: string;
  revision: number;
}

async function save(id: string, text: string): Promise<boolean> {
  const entry = await kv.get<Doc>(['docs', id]);
  const revision = (entry.value?.revision ?? 0) + 1;
  const { ok } = await kv.atomic().check(entry).set(['docs', id], { text, revision }).commit();
  return ok;
}

Deno.serve(async (req) => {
  const id = new URL(req.url).pathname.slice(1);
  const saved = await save(id, await req.text());
  return new Response(saved ? 'saved' : 'somebody else was faster', { status: saved ? 200 : 409 });
});
