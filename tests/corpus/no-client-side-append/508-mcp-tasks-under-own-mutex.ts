// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: node:fs
// shape: class
// source: own
// atomic: nothing to fix: a mutex around reading and writing

import { readFile, writeFile } from 'node:fs/promises';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

class Gate {
  private locked = false;
  private readonly waiting: (() => void)[] = [];

  async enter(): Promise<void> {
    if (!this.locked) {
      this.locked = true;
      return;
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.locked = false;
  }

  async alone<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }
}

const FILE = process.env.TASKS_FILE ?? 'tasks.json';
const gate = new Gate();

async function load(): Promise<string[]> {
  return JSON.parse(await readFile(FILE, 'utf8').catch(() => '[]')) as string[];
}

export const server = new McpServer({ name: 'tasks', version: '1.0.0' });

server.registerTool('add_task', { description: 'Add a task', inputSchema: { title: z.string() } }, async ({ title }) => {
  const count = await gate.alone(async () => {
    const tasks = await load();
    tasks.push(title);
    await writeFile(FILE, JSON.stringify(tasks, null, 2));
    return tasks.length;
  });
  return { content: [{ type: 'text', text: `${count} tasks` }] };
});
