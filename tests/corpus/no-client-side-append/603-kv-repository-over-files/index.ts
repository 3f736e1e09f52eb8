// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 24
// client: Cloudflare KV
// shape: cross-file
// source: own
// atomic: one key per comment and list({ prefix })

import { Comments } from './comments';

export interface Env {
  COMMENTS: KVNamespace;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const comments = new Comments(env.COMMENTS);
    const slug = new URL(request.url).pathname.slice(1);
    if (request.method === 'GET') return Response.json(await comments.list(slug));
    const body = (await request.json()) as { author: string; text: string };
    const list = await comments.list(slug);
    list.push({ ...body, at: Date.now() });
    await comments.replace(slug, list.slice(-200));
    return new Response(null, { status: 201 });
  },
};
