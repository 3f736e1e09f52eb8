// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// client: @cloudflare/workers-types (D1)
// shape: same-function
// source: own
// atomic: UPDATE pages SET views = views + 1 WHERE path = ? RETURNING views

interface Env {
  DB: D1Database;
}

export default {
  async fetch(req: Request, env: Env): Promise<Response> {
    const { pathname } = new URL(req.url);
    const page = await env.DB.prepare("SELECT views FROM pages WHERE path = ?").bind(pathname).first<{ views: number }>();
    const views = (page?.views ?? 0) + 1;
    await env.DB.prepare("UPDATE pages SET views = ? WHERE path = ?").bind(views, pathname).run();
    return Response.json({ views });
  },
} satisfies ExportedHandler<Env>;
