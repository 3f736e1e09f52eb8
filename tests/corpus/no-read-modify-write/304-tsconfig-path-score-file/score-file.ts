import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const FILE = path.join(process.cwd(), "data", "scores.json");

export async function loadScores(): Promise<Record<string, number>> {
  try {
    return JSON.parse(await readFile(FILE, "utf8"));
  } catch {
    return {};
  }
}

export const saveScores = (scores: Record<string, number>) => writeFile(FILE, JSON.stringify(scores, null, 2));
