// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 24
// client: @prisma/client
// shape: cross-file
// source: own
// atomic: a row for each preference, or jsonb_set by $executeRaw

'use server';

import { revalidatePath } from 'next/cache';
import { prisma } from './prisma.js';

type Preferences = { theme?: string; notifications?: Record<string, boolean> };

async function preferencesOf(userId: string): Promise<Preferences> {
  const user = await prisma.user.findUniqueOrThrow({ where: { id: userId }, select: { preferences: true } });
  return (user.preferences ?? {}) as Preferences;
}

export async function setNotification(userId: string, channel: string, enabled: boolean) {
  const preferences = await preferencesOf(userId);
  await prisma.user.update({
    where: { id: userId },
    data: {
      preferences: { ...preferences, notifications: { ...preferences.notifications, [channel]: enabled } },
    },
  });
  revalidatePath('/settings');
}
