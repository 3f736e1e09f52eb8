// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 38
// alt-lines: 32, 46
// client: node:fs
// shape: helpers
// source: own
// atomic: a lock around both

import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { tool } from 'ai';
import { z } from 'zod';

interface Budget {
  limit: number;
  spent: number;
}

const file = (team: string) => path.join(os.homedir(), '.agents', `${team}.budget.json`);

async function readJson<T>(name: string, fallback: T): Promise<T> {
  const text = await fs.readFile(name, 'utf-8').catch(() => null);
  return text ? (JSON.parse(text) as T) : fallback;
}

const writeJson = (name: string, value: unknown) => fs.writeFile(name, JSON.stringify(value, null, 2), 'utf-8');

const getBudget = (team: string) => readJson<Budget>(file(team), { limit: 1000, spent: 0 });
const saveBudget = (team: string, budget: Budget) => writeJson(file(team), budget);

async function charge(team: string, cents: number): Promise<Budget> {
  const budget = await getBudget(team);
  if (budget.spent + cents > budget.limit) throw new Error(`${team} is over its budget`);
  const next: Budget = { ...budget, spent: budget.spent + cents };
  await saveBudget(team, next);
  return next;
}

export const chargeTool = tool({
  description: 'Charge the team',
  inputSchema: z.object({ team: z.string(), cents: z.number() }),
  execute: async ({ team, cents }) => {
    const { spent, limit } = await charge(team, cents);
    return `${limit - spent} cents left`;
  },
});
