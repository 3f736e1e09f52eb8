// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: report
// lines: 25
// client: redis (node-redis v6)
// shape: same-function
// source: own
// atomic: hSet(`plan:${task.projectId}`, task.id, ...)
// confidence: medium

import { createClient } from "redis";

interface Task {
  id: string;
  projectId: string;
  prompt: string;
}

const client = await createClient().connect();

export async function plan(tasks: Task[], ask: (prompt: string) => Promise<string>): Promise<void> {
  await Promise.all(
    tasks.map(async (task) => {
      const answer = await ask(task.prompt);
      await client.set(`plan:${task.projectId}`, JSON.stringify({ task: task.id, answer }));
    }),
  );
}
