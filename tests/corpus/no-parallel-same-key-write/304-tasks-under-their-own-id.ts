// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: none
// client: redis (node-redis v6)
// shape: same-function
// source: own
// atomic: already one key a task

import { createClient } from "redis";

interface Task {
  id: string;
  projectId: string;
  prompt: string;
}

const client = await createClient().connect();

export async function plan(tasks: Task[], ask: (prompt: string) => Promise<string>): Promise<void> {
  await Promise.all(
    tasks.map(async ({ id, projectId, prompt }) => {
      const answer = await ask(prompt);
      await client.set(`plan:${projectId}:${id}`, JSON.stringify({ answer }));
    }),
  );
  await client.set(`plan:${tasks[0]?.projectId}:state`, "planned");
}
