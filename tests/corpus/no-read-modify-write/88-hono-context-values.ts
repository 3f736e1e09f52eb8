// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: hono (context)
// shape: same-function
// source: own
// atomic: nothing to fix: the context belongs to the request

import { createMiddleware } from "hono/factory";

type Vars = { Variables: { trace: { id: string; spans: string[] }; user: { id: string; roles: string[] } } };

export const withRoles = createMiddleware<Vars>(async (c, next) => {
  const user = c.get("user");
  const res = await fetch(`https://roles.example/${user.id}`);
  const roles = (await res.json()) as string[];
  c.set("user", { ...user, roles: [...user.roles, ...roles] });
  const trace = c.get("trace");
  trace.spans.push("roles");
  c.set("trace", trace);
  await next();
});
