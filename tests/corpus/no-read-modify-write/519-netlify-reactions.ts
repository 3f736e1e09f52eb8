// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 31
// client: @netlify/blobs
// shape: helpers
// source: own
// atomic: setJSON with onlyIfMatch in a loop

import { getStore } from '@netlify/blobs';
import type { Config, Context } from '@netlify/functions';

type Reactions = Record<string, number>;

const ALLOWED = new Set(['like', 'love', 'laugh']);

function reactions() {
  return getStore({ name: 'reactions', consistency: 'strong' });
}

export default async function handler(req: Request, context: Context): Promise<Response> {
  const { slug } = context.params;
  const store = reactions();
  if (req.method === 'GET') {
    return Response.json((await store.get(slug, { type: 'json' })) ?? {});
  }
  const { kind } = (await req.json()) as { kind: string };
  if (!ALLOWED.has(kind)) return new Response('unknown reaction', { status: 422 });
  const counts = ((await store.get(slug, { type: 'json' })) ?? {}) as Reactions;
  counts[kind] = (counts[kind] ?? 0) + 1;
  await store.setJSON(slug, counts);
  return Response.json(counts);
}

export const config: Config = { path: '/api/reactions/:slug' };
