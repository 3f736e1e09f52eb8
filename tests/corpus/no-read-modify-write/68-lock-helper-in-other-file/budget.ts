import { readFile, writeFile } from "node:fs/promises";
import { serial } from "./serial";

const FILE = "budget.json";

export function charge(agent: string, cents: number): Promise<number> {
  return serial(FILE, async () => {
    const budget: Record<string, number> = JSON.parse(await readFile(FILE, "utf8"));
    budget[agent] = (budget[agent] ?? 0) + cents;
    await writeFile(FILE, JSON.stringify(budget));
    return budget[agent];
  });
}
