// kind: 10 ineffective guard
// rule: no-ineffective-guard, no-read-modify-write
// expect: report
// lines: 20
// client: fs/promises + write-file-atomic
// shape: class
// source: own
// atomic: a mutex around read and write; the atomic replace only stops torn files

import { readFile } from "node:fs/promises";
import writeFileAtomic from "write-file-atomic";

export class AgentRegistry {
  constructor(private readonly path = "agents.json") {}

  async heartbeat(agent: string): Promise<void> {
    const agents: Record<string, { beats: number; at: number }> = JSON.parse(await readFile(this.path, "utf8"));
    const beats = (agents[agent]?.beats ?? 0) + 1;
    agents[agent] = { beats, at: Date.now() };
    await writeFileAtomic(this.path, JSON.stringify(agents));
  }
}
