// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 24
// client: node:fs/promises
// shape: helpers
// source: own
// atomic: a lock around both, or one file a task

import path from "node:path";
import * as fsp from "node:fs/promises";

type Task = { id: string; status: "open" | "running" | "done"; by?: string };
type Plan = { goal: string; tasks: Task[] };

const planPath = path.join(process.cwd(), ".agents", "plan.json");

const readPlan = async (): Promise<Plan> => JSON.parse(await fsp.readFile(planPath, "utf-8"));
const writePlan = (plan: Plan) => fsp.writeFile(planPath, JSON.stringify(plan, null, 2));

export async function setStatus(id: string, status: Task["status"], by: string) {
  const plan = await readPlan();
  const tasks = plan.tasks.map((task) => (task.id === id ? { ...task, status, by } : task));
  await writePlan({ ...plan, tasks });
}
