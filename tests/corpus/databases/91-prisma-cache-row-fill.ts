// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: @prisma/client
// shape: same-function
// source: own
// atomic: nothing to fix: a cache fill by upsert

import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function geocode(address: string) {
  const cached = await prisma.geocode.findUnique({ where: { address } });
  if (cached && cached.fetchedAt > new Date(Date.now() - 86_400_000)) return cached;
  const res = await fetch(`https://geo.example/?q=${encodeURIComponent(address)}`);
  const { lat, lng } = (await res.json()) as { lat: number; lng: number };
  return prisma.geocode.upsert({
    where: { address },
    create: { address, lat, lng, fetchedAt: new Date() },
    update: { lat, lng, fetchedAt: new Date() },
  });
}
