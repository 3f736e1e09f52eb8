// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 26
// client: unstorage (Nitro useStorage)
// shape: same-function
// source: own
// atomic: the driver's own INCRBY

import { defineEventHandler, readBody } from "h3";
import { useStorage } from "nitropack/runtime";

interface Quota {
  used: number;
  resetsAt: number;
}

export default defineEventHandler(async (event) => {
  const { user, prompt } = await readBody<{ user: string; prompt: string }>(event);
  const storage = useStorage<Quota>("quota");
  const quota = await storage.getItem(user);
  const used = quota?.used ?? 0;
  if (used > 100_000) return { error: "quota exceeded" };

  const answer = await $fetch<{ text: string; tokens: number }>("/api/llm", { method: "POST", body: { prompt } });
  await storage.setItem(user, { used: used + answer.tokens, resetsAt: quota?.resetsAt ?? Date.now() + 86_400_000 });
  return answer.text;
});

declare const $fetch: <T>(url: string, init: object) => Promise<T>;
