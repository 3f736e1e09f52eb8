// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 20
// alt-lines: 30
// client: @prisma/client
// shape: helpers
// source: own
// atomic: { increment: points }

import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

async function loadPlayer(id: string) {
  return prisma.player.findUniqueOrThrow({ where: { id } });
}

async function savePlayer(id: string, data: { score: number; level: number }) {
  await prisma.player.update({ where: { id }, data });
}

function levelOf(score: number): number {
  return Math.floor(Math.sqrt(score / 100)) + 1;
}

async function applyPoints(id: string, points: number) {
  const player = await loadPlayer(id);
  const score = player.score + points;
  await savePlayer(id, { score, level: levelOf(score) });
}

export async function onMatchFinished(winner: string, loser: string) {
  await applyPoints(winner, 30);
  await applyPoints(loser, 5);
}
