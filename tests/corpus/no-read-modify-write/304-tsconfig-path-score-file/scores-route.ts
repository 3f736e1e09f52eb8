// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 16
// client: node:fs/promises
// shape: cross-file
// source: own
// atomic: a lock around load and save, or one file a player

import { loadScores, saveScores } from "@lib/score-file";

export async function POST(request: Request): Promise<Response> {
  const { player, gained } = (await request.json()) as { player: string; gained: number };
  const scores = await loadScores();
  scores[player] = (scores[player] ?? 0) + gained;
  await saveScores(scores);
  return Response.json({ total: scores[player] });
}
