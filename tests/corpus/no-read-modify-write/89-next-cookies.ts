// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: next/headers
// shape: same-function
// source: own
// atomic: nothing to fix: the cookies belong to the request

import { cookies } from "next/headers";
import { NextResponse } from "next/server";

export async function GET(): Promise<NextResponse> {
  const jar = await cookies();
  const seen = Number(jar.get("seen")?.value ?? "0") + 1;
  const banner = await fetch(`https://cms.example/banner?seen=${seen}`).then((r) => r.text());
  jar.set("seen", String(seen), { httpOnly: true, maxAge: 86_400 });
  return new NextResponse(banner);
}
