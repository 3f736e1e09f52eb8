// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: @prisma/client
// shape: same-function
// source: own
// atomic: already decided by the unique index, P2002 is handled

import { Prisma, PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function signUp(email: string, hash: string): Promise<{ id: string } | "taken"> {
  const existing = await prisma.user.findUnique({ where: { email } });
  if (existing) return "taken";
  try {
    return await prisma.user.create({ data: { email, hash } });
  } catch (err) {
    if (err instanceof Prisma.PrismaClientKnownRequestError && err.code === "P2002") return "taken";
    throw err;
  }
}
