// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @prisma/client
// shape: same-function
// source: own
// atomic: nothing to fix: the new values come from the input

import { PrismaClient } from "@prisma/client";
import { z } from "zod";

const prisma = new PrismaClient();
const Patch = z.object({ title: z.string(), dueAt: z.coerce.date().optional() });

export async function PATCH(req: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const userId = req.headers.get("x-user-id");
  const todo = await prisma.todo.findFirst({ where: { id, deletedAt: null } });
  if (!todo) return new Response(null, { status: 404 });
  if (todo.ownerId !== userId) return new Response(null, { status: 403 });
  const patch = Patch.parse(await req.json());
  const saved = await prisma.todo.update({ where: { id: todo.id }, data: { title: patch.title, dueAt: patch.dueAt ?? null } });
  return Response.json(saved);
}
