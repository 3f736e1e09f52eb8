// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: report
// lines: 23
// alt-lines: 28
// client: @upstash/redis
// shape: helpers
// source: own
// atomic: one scratchpad a tool call: `scratch:${thread}:${call.id}`

import { Redis } from "@upstash/redis";

const redis = Redis.fromEnv();

interface ToolCall {
  id: string;
  name: string;
  args: unknown;
}

async function execute(thread: string, call: ToolCall, tools: Record<string, (args: unknown) => Promise<string>>) {
  const output = await tools[call.name]?.(call.args);
  await redis.set(`scratch:${thread}`, { tool: call.name, output });
  return { role: "tool", tool_call_id: call.id, content: output ?? "" };
}

export async function runTools(thread: string, calls: ToolCall[], tools: Record<string, (args: unknown) => Promise<string>>) {
  return Promise.all(calls.map((call) => execute(thread, call, tools)));
}
