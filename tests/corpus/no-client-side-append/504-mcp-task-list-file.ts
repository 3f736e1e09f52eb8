// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 36
// alt-lines: 47
// client: node:fs
// shape: helpers
// source: own
// atomic: a lock around both, or a line per task

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const TASKS = process.env.TASKS_FILE ?? join(homedir(), '.tasks', 'tasks.json');

interface Task {
  id: number;
  title: string;
  done: boolean;
}

async function loadTasks(): Promise<Task[]> {
  try {
    return JSON.parse(await readFile(TASKS, 'utf8')) as Task[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function saveTasks(tasks: Task[]): Promise<void> {
  await mkdir(dirname(TASKS), { recursive: true });
  await writeFile(TASKS, JSON.stringify(tasks, null, 2));
}

export const server = new McpServer({ name: 'tasks', version: '1.0.0' });

server.registerTool(
  'add_task',
  { description: 'Add a task', inputSchema: { title: z.string() } },
  async ({ title }) => {
    const tasks = await loadTasks();
    const task = { id: (tasks.at(-1)?.id ?? 0) + 1, title, done: false };
    await saveTasks([...tasks, task]);
    return { content: [{ type: 'text', text: `task ${task.id} added` }] };
  },
);

server.registerTool('list_tasks', { description: 'All tasks', inputSchema: {} }, async () => {
  const tasks = await loadTasks();
  return { content: [{ type: 'text', text: tasks.map((t) => `${t.id} ${t.done ? 'x' : ' '} ${t.title}`).join('\n') }] };
});
