// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: @prisma/client
// shape: cross-file
// source: own
// atomic: already decided by the unique column: P2002 is told as taken

import { Prisma } from "@prisma/client";
import { prisma } from "./prisma";

export async function open(email: string, name: string) {
  const existing = await prisma.account.findUnique({ where: { email } });
  if (existing) return { error: "taken" as const };
  try {
    return { account: await prisma.account.create({ data: { email, name } }) };
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return { error: "taken" as const };
    throw error;
  }
}
