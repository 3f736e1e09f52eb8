// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// client: @prisma/client
// shape: same-function
// source: own
// atomic: a jsonb merge in raw SQL, or one row per setting

import { prisma } from '../db';
import type { Request, Response } from 'express';

export async function patchSettings(req: Request, res: Response) {
  const { id } = req.params;
  const existing = await prisma.workspace.findUnique({ where: { id }, select: { settings: true } });
  if (!existing) return res.status(404).end();

  const settings = { ...(existing.settings as Record<string, unknown>), ...req.body };
  const saved = await prisma.workspace.update({ where: { id }, data: { settings } });
  return res.json(saved);
}
