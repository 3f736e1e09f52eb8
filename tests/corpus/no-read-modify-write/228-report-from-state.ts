// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:fs/promises
// shape: helpers
// source: own
// atomic: nothing to fix: what is read goes to another file

import fs from "node:fs/promises";
import path from "node:path";

const dir = "runs";
const statePath = (run: string) => path.join(dir, run, "state.json");
const reportPath = (run: string) => path.join(dir, run, "report.md");

async function state(run: string) {
  return JSON.parse(await fs.readFile(statePath(run), "utf8")) as { steps: { name: string; ms: number }[] };
}

export async function report(run: string) {
  const { steps } = await state(run);
  const total = steps.reduce((sum, step) => sum + step.ms, 0);
  const lines = steps.map((step) => `- ${step.name}: ${step.ms} ms`);
  await fs.writeFile(reportPath(run), [`# ${run}`, ...lines, `total ${total} ms`].join("\n"));
}
