// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: express-session
// shape: same-function
// source: own
// atomic: nothing to fix: the session belongs to the request

import type { NextFunction, Request, Response } from "express";

declare module "express-session" {
  interface SessionData {
    views: number;
    lastPath: string;
  }
}

export async function countViews(req: Request, res: Response, next: NextFunction): Promise<void> {
  const views = req.session.views ?? 0;
  const geo = await fetch(`https://geo.example/${req.ip}`).then((r) => r.json());
  req.session.views = views + 1;
  req.session.lastPath = req.path;
  res.locals.country = geo.country;
  res.locals.trail = [...(res.locals.trail ?? []), req.path];
  next();
}
