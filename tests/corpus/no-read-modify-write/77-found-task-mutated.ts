// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 26
// client: fs/promises
// shape: same-function
// source: own
// atomic: one file per task

import * as fs from "node:fs/promises";
import path from "node:path";

interface Task {
  id: string;
  status: "todo" | "doing" | "done";
  result?: string;
}

export async function completeTask(root: string, id: string, result: string): Promise<Task | undefined> {
  const file = path.resolve(root, "tasks.json");
  const { tasks } = JSON.parse(await fs.readFile(file, "utf8")) as { tasks: Task[] };
  const task = tasks.find((t) => t.id === id);
  if (!task) return undefined;
  task.status = "done";
  task.result = result;
  await fs.writeFile(file, JSON.stringify({ tasks }, null, 2));
  return task;
}
