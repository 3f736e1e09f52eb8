// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 28
// alt-lines: 41
// client: Deno.openKv
// shape: helpers
// source: own
// atomic: atomic().check(entry).set(...)

/// <reference lib="deno.unstable" />
const kv = await Deno.openKv();

interface Link {
  target: string;
  clicks: number;
  lastClick: string | null;
}

async function findLink(slug: string) {
  const entry = await kv.get<Link>(['links', slug]);
  return entry.value;
}

async function countClick(slug: string, link: Link) {
  link.clicks++;
  link.lastClick = new Date().toISOString();
  await kv.set(['links', slug], link);
}

Deno.serve(async (req) => {
  const { pathname } = new URL(req.url);
  const slug = pathname.slice(1);
  if (req.method === 'PUT') {
    const target = await req.text();
    await kv.set(['links', slug], { target, clicks: 0, lastClick: null });
    return new Response(null, { status: 201 });
  }
  const link = await findLink(slug);
  if (!link) return new Response('not found', { status: 404 });
  await countClick(slug, link);
  return Response.redirect(link.target, 302);
});
