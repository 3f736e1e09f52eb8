// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 36, 44
// client: fs-extra
// shape: class
// source: own
// atomic: a file per agent

import path from 'node:path';
import fs from 'fs-extra';

interface AgentInfo {
  pid: number;
  role: string;
  lastSeen: number;
}

type Registry = Record<string, AgentInfo>;

export class AgentRegistry {
  private readonly file: string;

  constructor(stateDir = path.join(process.cwd(), '.team')) {
    this.file = path.join(stateDir, 'agents.json');
  }

  private async load(): Promise<Registry> {
    if (!(await fs.pathExists(this.file))) return {};
    return fs.readJson(this.file);
  }

  async heartbeat(name: string, role: string): Promise<void> {
    const agents = await this.load();
    agents[name] = { pid: process.pid, role, lastSeen: Date.now() };
    await fs.outputJson(this.file, agents, { spaces: 2 });
  }

  async sweep(maxAge = 60_000): Promise<string[]> {
    const agents = await this.load();
    const dead = Object.keys(agents).filter((name) => Date.now() - agents[name].lastSeen > maxAge);
    if (dead.length === 0) return [];
    for (const name of dead) delete agents[name];
    await fs.outputJson(this.file, agents, { spaces: 2 });
    return dead;
  }

  async list(): Promise<string[]> {
    return Object.keys(await this.load());
  }
}
