// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 16
// client: Deno KV
// shape: same-function
// source: own
// atomic: kv.atomic().sum(key, 1n), or check() with the entry that was read

const kv = await Deno.openKv();

Deno.serve(async (req) => {
  const slug = new URL(req.url).pathname;
  const { value } = await kv.get<number>(["visits", slug]);
  const visits = (value ?? 0) + 1;
  await kv.set(["visits", slug], visits);
  return new Response(`visit number ${visits}`);
});
