// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 27
// client: @vercel/kv
// shape: same-function
// source: own
// atomic: a Lua script that compares the day and raises the streak

import { kv } from "@vercel/kv";
import { NextResponse } from "next/server";

interface Streak {
  days: number;
  last: string;
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

export async function POST(request: Request) {
  const { userId } = (await request.json()) as { userId: string };
  const today = dayOf(Date.now());
  const streak = await kv.get<Streak>(`streak:${userId}`);
  if (streak?.last === today) return NextResponse.json(streak);
  const days = streak && streak.last === dayOf(Date.now() - 86_400_000) ? streak.days + 1 : 1;
  const updated: Streak = { days, last: today };
  await kv.set(`streak:${userId}`, updated);
  return NextResponse.json(updated);
}
