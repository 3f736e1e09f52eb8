import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/no-parallel-same-key-write.js';

const tester = new RuleTester();

tester.run('no-parallel-same-key-write', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
    {
      name: 'each run finds a row of its own in a list of an outer loop, Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function refresh(chunks: { channel: string; row: string; views: number }[][], channels: { name: string; views: number }[]) {
  for (const chunk of chunks)
    await Promise.all(
      channels.map(async (channel) => {
        const platform = chunk.find((each) => each.channel === channel.name);
        if (platform) await prisma.platform.update({ where: { id: platform.row }, data: { views: channel.views } });
      }),
    );
}
      `,
    },
    {
      name: 'each run reads the row that it writes by its own address, Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
async function invite(email: string) {
  const known = await prisma.enrollment.findFirst({ where: { email } });
  if (known) await prisma.enrollment.update({ where: { id: known.id }, data: { status: 'invited', address: email } });
}
export async function inviteAll(emails: string[]) {
  await Promise.all(emails.map((email) => invite(email)));
}
      `,
    },
    {
      name: 'workers that share a queue write a file for each item',
      code: `
import { writeFile } from 'node:fs/promises';
export async function crawl(urls: string[]): Promise<void> {
  const queue = [...urls];
  const worker = async (): Promise<void> => {
    while (queue.length > 0) {
      const url = queue.pop() ?? '';
      const response = await fetch(url);
      await writeFile(\`\${encodeURIComponent(url)}.html\`, await response.text());
    }
  };
  await Promise.all(Array.from({ length: 4 }, worker));
}
      `,
    },
    {
      name: 'workers under their numbers',
      code: `
import { writeFile } from 'node:fs/promises';
export async function drain(urls: string[]): Promise<void> {
  async function worker(id: number): Promise<void> {
    for (let url = urls.shift(); url !== undefined; url = urls.shift()) await writeFile(\`worker-\${id}\`, url);
  }
  await Promise.all(Array.from({ length: 4 }, (_, id) => worker(id)));
}
      `,
    },
    {
      name: 'a queue is drained one by one',
      code: `
import { writeFile } from 'node:fs/promises';
export async function drain(urls: string[]): Promise<void> {
  while (urls.length > 0) {
    const url = urls.pop() ?? '';
    await writeFile('cursor', url);
  }
}
      `,
    },
    // runs of one fan-out
    {
      name: 'the agent in the key',
      code: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
export async function fanOut(agents: string[], task: string) {
  await Promise.all(
    agents.map(async (agent) => {
      await redis.set(\`answer:\${task}:\${agent}\`, await ask(agent, task));
    }),
  );
}
      `,
    },
    {
      name: 'one write after the join',
      code: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
export async function fanOut(agents: string[], task: string) {
  const answers = await Promise.all(agents.map((agent) => ask(agent, task)));
  await redis.set(\`answer:\${task}\`, JSON.stringify(answers));
}
      `,
    },
    {
      name: 'an append in each run',
      code: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
export async function fanOut(agents: string[], task: string) {
  await Promise.all(
    agents.map(async (agent) => {
      await redis.rpush(\`answers:\${task}\`, await ask(agent, task));
    }),
  );
}
      `,
    },
    {
      name: 'p-map one at a time',
      code: `
import pMap from 'p-map';
import { createStorage } from 'unstorage';
import { read } from './read.js';
const storage = createStorage<string>();
export async function research(sources: string[]) {
  await pMap(sources, async (url) => {
    const text = await read(url);
    await storage.setItem('summary', text);
  }, { concurrency: 1 });
}
      `,
    },

    // a loop that does not wait
    {
      name: 'puts that are awaited',
      code: `
interface Env { DRAFTS: KVNamespace }
export async function persist(env: Env, id: string, parts: string[]) {
  for (const part of parts) await env.DRAFTS.put(\`draft:\${id}\`, part);
}
      `,
    },
    {
      name: 'async forEach with the item in the key',
      code: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
export function announce(agents: string[]) {
  agents.forEach(async (agent) => {
    const answer = await ask(agent);
    await redis.set(\`status:\${agent}\`, answer);
  });
}
      `,
    },
    {
      name: 'a loop that awaits each round',
      code: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
export async function announce(agents: string[]) {
  for (const agent of agents) {
    const answer = await ask(agent);
    await redis.set('status', answer);
  }
}
      `,
    },
    {
      name: 'through a helper that is given the agent',
      code: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
async function save(task: string, agent: string, report: string) {
  await redis.set(\`report:\${task}:\${agent}\`, report);
}
export async function work(task: string, agents: string[]) {
  await Promise.all(agents.map(async (agent) => save(task, agent, await ask(agent, task))));
}
      `,
    },
    {
      name: 'a property of the item',
      code: `
import { createStorage } from 'unstorage';
import { summarise } from './summarise.js';
const storage = createStorage<string>();
export async function run(tasks: { id: string; text: string }[]) {
  await Promise.all(
    tasks.map(async (task) => {
      await storage.setItem(\`summary:\${task.id}\`, await summarise(task.text));
    }),
  );
}
      `,
    },
    {
      name: 'the item destructured',
      code: `
import { createStorage } from 'unstorage';
const storage = createStorage<string>();
export async function run(tasks: { id: string; text: string }[]) {
  await Promise.all(tasks.map(({ id, text }) => storage.setItem(id, text)));
}
      `,
    },
    {
      name: 'the index in the key',
      code: `
import { createStorage } from 'unstorage';
const storage = createStorage<string>();
export async function run(run: string, chunks: string[]) {
  await Promise.all(chunks.map((chunk, n) => storage.setItem(\`\${run}:\${n}\`, chunk)));
}
      `,
    },
    {
      name: 'a random id in the key',
      code: `
import { randomUUID } from 'node:crypto';
import { createStorage } from 'unstorage';
const storage = createStorage<string>();
export async function run(chunks: string[]) {
  await Promise.all(chunks.map((chunk) => storage.setItem(randomUUID(), chunk)));
}
      `,
    },
    {
      name: 'the same value in each run',
      code: `
import { createStorage } from 'unstorage';
const storage = createStorage<string>();
export async function run(chunks: string[]) {
  await Promise.all(chunks.map(() => storage.setItem('state', 'running')));
}
      `,
    },
    {
      name: 'one file an agent',
      code: `
import { writeFile } from 'node:fs/promises';
import { ask } from './agents.js';
export async function work(agents: string[]) {
  await Promise.all(
    agents.map(async (agent) => {
      const answer = await ask(agent);
      await writeFile(\`result-\${agent}.json\`, JSON.stringify({ agent, answer }));
    }),
  );
}
      `,
    },
    {
      name: 'lines appended to one file',
      code: `
import { appendFile } from 'node:fs/promises';
import { ask } from './agents.js';
export async function work(agents: string[]) {
  await Promise.all(
    agents.map(async (agent) => {
      const answer = await ask(agent);
      await appendFile('result.jsonl', \`\${JSON.stringify({ agent, answer })}\\n\`);
    }),
  );
}
      `,
    },
    {
      name: 'a new row in each run',
      code: `
import { PrismaClient } from '@prisma/client';
import { ask } from './agents.js';
const prisma = new PrismaClient();
export async function work(taskId: string, agents: string[]) {
  await Promise.all(
    agents.map(async (agent) => {
      const answer = await ask(agent);
      await prisma.answer.create({ data: { taskId, agent, answer } });
    }),
  );
}
      `,
    },
    {
      name: 'the row of the item',
      code: `
import { PrismaClient } from '@prisma/client';
import { ask } from './agents.js';
const prisma = new PrismaClient();
export async function work(tasks: { id: string }[]) {
  await Promise.all(
    tasks.map(async (task) => {
      const answer = await ask(task.id);
      await prisma.task.update({ where: { id: task.id }, data: { answer } });
    }),
  );
}
      `,
    },
    {
      name: 'an increment in each run',
      code: `
import { PrismaClient } from '@prisma/client';
import { ask } from './agents.js';
const prisma = new PrismaClient();
export async function work(id: string, agents: string[]) {
  await Promise.all(
    agents.map(async (agent) => {
      const answer = await ask(agent);
      await prisma.task.update({ where: { id }, data: { tokens: { increment: answer.length } } });
    }),
  );
}
      `,
    },
    {
      name: 'a limit of one',
      code: `
import pLimit from 'p-limit';
import { createStorage } from 'unstorage';
import { ask } from './agents.js';
const storage = createStorage<string>();
const limit = pLimit(1);
export async function work(agents: string[]) {
  await Promise.all(agents.map((agent) => limit(async () => storage.setItem('last', await ask(agent)))));
}
      `,
    },
    {
      name: 'created once, and the winner is told',
      code: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
export async function first(task: string, agents: string[]) {
  await Promise.all(
    agents.map(async (agent) => {
      const answer = await ask(agent);
      return redis.set(\`first:\${task}\`, answer, 'NX');
    }),
  );
}
      `,
    },
    {
      name: 'a list of two calls with keys of their own',
      code: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
async function plan(agent: string) {
  await redis.set(\`plan:\${agent}\`, await ask(agent));
}
export async function work() {
  await Promise.all([plan('planner'), plan('critic')]);
}
      `,
    },
    {
      name: 'one after another',
      code: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
async function plan(agent: string) {
  await redis.set('plan', await ask(agent));
}
export async function work() {
  await plan('planner');
  await plan('critic');
}
      `,
    },
    {
      name: 'a BaseStore item for each agent',
      code: `
import { InMemoryStore } from '@langchain/langgraph';
import { ask } from './agents.js';
const store = new InMemoryStore();
export async function work(agents: string[]) {
  await Promise.all(
    agents.map(async (agent) => {
      await store.put(['team', 'answers'], agent, { text: await ask(agent) });
    }),
  );
}
      `,
    },
    {
      name: 'a hash field of each',
      code: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
export async function work(id: string, agents: string[]) {
  await Promise.all(
    agents.map(async (agent) => {
      await redis.hset(\`task:\${id}\`, agent, await ask(agent));
    }),
  );
}
      `,
    },
    {
      name: "vectors with ids of their own are another rule's",
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
import { embed } from './embed.js';
const index = new Pinecone().index('memories');
export async function store(texts: string[]) {
  await Promise.all(
    texts.map(async (text) => {
      await index.upsert([{ id: text, values: await embed(text) }]);
    }),
  );
}
      `,
    },
    {
      name: 'a map that only reads',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function load(keys: string[]) {
  return Promise.all(keys.map((key) => redis.get(key)));
}
      `,
    },
    {
      name: 'Deno KV with the agent in the key',
      code: `
import { ask } from './agents.js';
const kv = await Deno.openKv();
export async function work(agents: string[]) {
  await Promise.all(agents.map(async (agent) => kv.set(['status', agent], await ask(agent))));
}
      `,
    },
    {
      name: 'a local object of each run',
      code: `
import { ask } from './agents.js';
export async function work(agents: string[]) {
  await Promise.all(
    agents.map(async (agent) => {
      const memory = new Map<string, string>();
      memory.set('status', await ask(agent));
      return memory;
    }),
  );
}
      `,
    },
    {
      name: 'calls of a helper that are awaited in a loop',
      code: `
import { getStore } from '@netlify/blobs';
const store = getStore('health');
async function probe(region: string) {
  const answer = await fetch(\`https://\${region}.example/healthz\`);
  await store.setJSON('latest', { region, status: answer.status });
}
export async function probeAll() {
  for (const region of ['eu', 'us', 'ap']) await probe(region);
}
      `,
    },
    {
      name: 'entries of an object',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function saveAll(values: Record<string, string>) {
  await Promise.all(Object.entries(values).map(([key, value]) => redis.set(key, value)));
}
      `,
    },
    {
      name: 'a key maker that is given the item',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
const keyOf = (user: { id: string }) => \`user:\${user.id}\`;
export async function saveAll(users: { id: string; name: string }[]) {
  await Promise.all(
    users.map(async (user) => {
      await redis.set(keyOf(user), JSON.stringify(user));
      await redis.expire(keyOf(user), 60);
    }),
  );
}
      `,
    },
    {
      name: 'a key of both lists',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function saveAll(teams: { id: string; members: { id: string }[] }[]) {
  await Promise.all(teams.flatMap((team) => team.members.map((member) => redis.set(\`team:\${team.id}:\${member.id}\`, member.id))));
}
      `,
    },
    {
      name: 'the number of the round in the key',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function start(n: number) {
  const jobs = [];
  for (let i = 0; i < n; i++) jobs.push(redis.set(\`job:\${i}\`, String(i)));
  await Promise.all(jobs);
}
      `,
    },
    {
      name: 'gathered in memory and written once',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function fetchAll(urls: string[]) {
  const pages = new Map<string, string>();
  await Promise.all(
    urls.map(async (url) => {
      pages.set(url, await (await fetch(url)).text());
    }),
  );
  await redis.set('pages', JSON.stringify([...pages]));
}
      `,
    },
    {
      name: 'a listener, which is no fan-out',
      code: `
import type { EventEmitter } from 'node:events';
import Redis from 'ioredis';
const redis = new Redis();
export function follow(emitter: EventEmitter) {
  emitter.on('answer', async (answer: string) => {
    await redis.set('last', answer);
  });
}
      `,
    },
    {
      name: 'each run saves all that is in memory',
      code: `
import { writeFileSync } from 'node:fs';
class Board {
  private entries = new Map<string, string>();
  write(key: string, text: string) {
    this.entries.set(key, text);
    writeFileSync('board.json', JSON.stringify([...this.entries]));
  }
}
const board = new Board();
export async function runAll(agents: { name: string; run(): Promise<string> }[]) {
  await Promise.all(
    agents.map(async (agent) => {
      board.write(agent.name, await agent.run());
    }),
  );
}
      `,
    },
    {
      name: 'lines that go to an open file one after the other',
      code: `
import { open, type FileHandle } from 'node:fs/promises';
class Log {
  private handle?: FileHandle;
  async line(text: string) {
    this.handle ??= await open('run.log', 'a');
    await this.handle.write(text);
  }
}
const log = new Log();
export function stopAll(agents: { name: string; stop(): void }[]) {
  for (const agent of agents) {
    void log.line(\`stopping \${agent.name}\`);
    agent.stop();
  }
}
      `,
    },
    {
      name: 'the row that belongs to the item',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function refresh(channels: { id: string; subscribers: number }[]) {
  const platforms = await prisma.platform.findMany();
  await Promise.all(
    channels.map(async (channel) => {
      const platform = platforms.find((each) => each.channelId === channel.id);
      if (!platform) return;
      await prisma.platform.update({ where: { id: platform.id }, data: { subscribers: channel.subscribers } });
    }),
  );
}
      `,
    },
    {
      name: 'one of the items alone is written',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function brand(id: string, values: { item: string; value: string }[]) {
  await Promise.all(
    values.map(async ({ item, value }) => {
      await prisma.group.updateMany({ where: { programId: id, item }, data: { value } });
      if (item === 'logo') await prisma.program.update({ where: { id }, data: { logo: value } });
    }),
  );
}
      `,
    },
    {
      name: 'each of the rows is saved',
      code: `
import type { DataSource } from 'typeorm';
export async function rename(source: DataSource, suffix: string) {
  const rows = await source.getRepository('Store').find();
  await Promise.all(
    rows.map(async (row) => {
      row.label = suffix + row.id;
      await source.getRepository('Store').save(row);
    }),
  );
}
      `,
    },
  ],
  invalid: [
    {
      name: 'runs that read and write through helpers, fs',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
const load = async (file: string): Promise<string[]> => JSON.parse(await readFile(file, 'utf8'));
const save = (file: string, lines: string[]) => writeFile(file, JSON.stringify(lines));
export async function runAll(file: string, tasks: string[]) {
  await Promise.all(
    tasks.map(async (task) => {
      const lines = await load(file);
      lines.push(task);
      await save(file, lines);
    }),
  );
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { line: '7', key: 'file' },
          line: 10,
          column: 13,
          endLine: 10,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFile, writeFile } from 'node:fs/promises';

const tails = new Map<unknown, Promise<unknown>>();

/** Runs the jobs of one key one after another, within this process. */
function exclusively<T>(key: unknown, job: () => Promise<T>): Promise<T> {
  const run = (tails.get(key) ?? Promise.resolve()).then(job, job);
  const forget = () => {
    if (tails.get(key) === run) tails.delete(key);
  };
  tails.set(key, run);
  void run.then(forget, forget);
  return run;
}

const load = async (file: string): Promise<string[]> => JSON.parse(await readFile(file, 'utf8'));
const save = (file: string, lines: string[]) => writeFile(file, JSON.stringify(lines));
export async function runAll(file: string, tasks: string[]) {
  await Promise.all(
    tasks.map(async (task) => {
      await exclusively(file, async () => {
        const lines = await load(file);
        lines.push(task);
        await save(file, lines);
      });
    }),
  );
}
      `,
            },
          ],
        },
      ],
    },
    // runs of one fan-out
    {
      name: 'Promise.all over map',
      code: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
export async function fanOut(agents: string[], task: string) {
  await Promise.all(
    agents.map(async (agent) => {
      await redis.set(\`answer:\${task}\`, await ask(agent, task));
    }),
  );
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { line: '7', key: '`answer:${task}`' },
          line: 8,
          column: 13,
          endLine: 8,
          endColumn: 64,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each run' },
              output: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
export async function fanOut(agents: string[], task: string) {
  await Promise.all(
    agents.map(async (agent) => {
      await redis.set(\`answer:\${task}:\${agent}\`, await ask(agent, task));
    }),
  );
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'p-map',
      code: `
import pMap from 'p-map';
import { createStorage } from 'unstorage';
import { read } from './read.js';
const storage = createStorage<string>();
export async function research(sources: string[]) {
  await pMap(sources, async (url) => {
    const text = await read(url);
    await storage.setItem('summary', text);
  });
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { line: '7', key: "'summary'" },
          line: 9,
          column: 11,
          endLine: 9,
          endColumn: 43,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each run' },
              output: `
import pMap from 'p-map';
import { createStorage } from 'unstorage';
import { read } from './read.js';
const storage = createStorage<string>();
export async function research(sources: string[]) {
  await pMap(sources, async (url) => {
    const text = await read(url);
    await storage.setItem(\`summary:\${url}\`, text);
  });
}
      `,
            },
          ],
        },
      ],
    },

    // a loop that does not wait
    {
      name: 'puts that are collected',
      code: `
interface Env { DRAFTS: KVNamespace }
export async function persist(env: Env, id: string, parts: string[]) {
  const pending: Promise<void>[] = [];
  for (const part of parts) {
    pending.push(env.DRAFTS.put(\`draft:\${id}\`, part));
  }
  await Promise.all(pending);
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { line: '5', key: '`draft:${id}`' },
          line: 6,
          column: 18,
          endLine: 6,
          endColumn: 53,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'an await for each write, in turn' },
              output: `
interface Env { DRAFTS: KVNamespace }
export async function persist(env: Env, id: string, parts: string[]) {
  const pending: Promise<void>[] = [];
  for (const part of parts) {
    await env.DRAFTS.put(\`draft:\${id}\`, part);
  }
  await Promise.all(pending);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'calls in a loop that are neither awaited nor collected',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export function announce(agents: string[]) {
  for (const agent of agents) void redis.set('status', agent);
}
      `,
      errors: [{ messageId: 'lastWins', data: { line: '5', key: "'status'" }, line: 5, column: 36, endLine: 5, endColumn: 62 }],
    },
    {
      name: 'async forEach',
      code: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
export function announce(agents: string[]) {
  agents.forEach(async (agent) => {
    const answer = await ask(agent);
    await redis.set('status', answer);
  });
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { line: '6', key: "'status'" },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 38,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each run' },
              output: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
export function announce(agents: string[]) {
  agents.forEach(async (agent) => {
    const answer = await ask(agent);
    await redis.set(\`status:\${agent}\`, answer);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'Promise.allSettled',
      code: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
export async function work(task: { id: string; goal: string }, agents: string[]) {
  await Promise.allSettled(agents.map(async (agent) => {
    const report = await ask(agent, task.goal);
    await redis.set(\`report:\${task.id}\`, report);
  }));
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { line: '6', key: '`report:${task.id}`' },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 49,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each run' },
              output: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
export async function work(task: { id: string; goal: string }, agents: string[]) {
  await Promise.allSettled(agents.map(async (agent) => {
    const report = await ask(agent, task.goal);
    await redis.set(\`report:\${task.id}:\${agent}\`, report);
  }));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'through a helper',
      code: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
async function save(task: string, report: string) {
  await redis.set(\`report:\${task}\`, report);
}
export async function work(task: string, agents: string[]) {
  await Promise.all(agents.map(async (agent) => save(task, await ask(agent, task))));
}
      `,
      errors: [{ messageId: 'lastWins', data: { line: '9', key: '`report:${task}`' }, line: 6, column: 9, endLine: 6, endColumn: 44 }],
    },
    {
      name: 'through a method',
      code: `
import type { Redis } from 'ioredis';
import { ask } from './agents.js';
export class Team {
  constructor(private readonly redis: Redis) {}
  async #save(task: string, report: string) {
    await this.redis.set(\`report:\${task}\`, report);
  }
  async work(task: string, agents: string[]) {
    await Promise.all(agents.map(async (agent) => this.#save(task, await ask(agent, task))));
  }
}
      `,
      errors: [{ messageId: 'lastWins', data: { line: '10', key: '`report:${task}`' }, line: 7, column: 11, endLine: 7, endColumn: 51 }],
    },
    {
      name: 'a property of the task',
      code: `
import { createStorage } from 'unstorage';
import { summarise } from './summarise.js';
const storage = createStorage<string>();
export async function run(task: { category: string }, sources: string[]) {
  await Promise.all(
    sources.map(async (source) => {
      await storage.setItem(\`summary:\${task.category}\`, await summarise(source));
    }),
  );
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { line: '7', key: '`summary:${task.category}`' },
          line: 8,
          column: 13,
          endLine: 8,
          endColumn: 81,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each run' },
              output: `
import { createStorage } from 'unstorage';
import { summarise } from './summarise.js';
const storage = createStorage<string>();
export async function run(task: { category: string }, sources: string[]) {
  await Promise.all(
    sources.map(async (source) => {
      await storage.setItem(\`summary:\${task.category}:\${source}\`, await summarise(source));
    }),
  );
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'files',
      code: `
import { writeFile } from 'node:fs/promises';
import { ask } from './agents.js';
export async function work(agents: string[]) {
  await Promise.all(
    agents.map(async (agent) => {
      const answer = await ask(agent);
      await writeFile('result.json', JSON.stringify({ agent, answer }));
    }),
  );
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { line: '6', key: "'result.json'" },
          line: 8,
          column: 13,
          endLine: 8,
          endColumn: 72,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each run' },
              output: `
import { writeFile } from 'node:fs/promises';
import { ask } from './agents.js';
export async function work(agents: string[]) {
  await Promise.all(
    agents.map(async (agent) => {
      const answer = await ask(agent);
      await writeFile(\`result-\${agent}.json\`, JSON.stringify({ agent, answer }));
    }),
  );
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an object of R2',
      code: `
import { ask } from './agents.js';
interface Env { OUT: R2Bucket }
export async function work(env: Env, agents: string[]) {
  await Promise.all(
    agents.map(async (agent) => {
      await env.OUT.put('summary', await ask(agent));
    }),
  );
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { line: '6', key: "'summary'" },
          line: 7,
          column: 13,
          endLine: 7,
          endColumn: 53,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each run' },
              output: `
import { ask } from './agents.js';
interface Env { OUT: R2Bucket }
export async function work(env: Env, agents: string[]) {
  await Promise.all(
    agents.map(async (agent) => {
      await env.OUT.put(\`summary:\${agent}\`, await ask(agent));
    }),
  );
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a list of two calls',
      code: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
async function plan(agent: string) {
  await redis.set('plan', await ask(agent));
}
export async function work() {
  await Promise.all([plan('planner'), plan('critic')]);
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { line: '9', key: "'plan'" },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 44,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each run' },
              output: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
async function plan(agent: string) {
  await redis.set(\`plan:\${agent}\`, await ask(agent));
}
export async function work() {
  await Promise.all([plan('planner'), plan('critic')]);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a hash field of all',
      code: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
export async function work(id: string, agents: string[]) {
  await Promise.all(
    agents.map(async (agent) => {
      await redis.hset(\`task:\${id}\`, 'answer', await ask(agent));
    }),
  );
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { line: '7', key: '`task:${id}`' },
          line: 8,
          column: 13,
          endLine: 8,
          endColumn: 65,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each run' },
              output: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
export async function work(id: string, agents: string[]) {
  await Promise.all(
    agents.map(async (agent) => {
      await redis.hset(\`task:\${id}:\${agent}\`, 'answer', await ask(agent));
    }),
  );
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'promises kept in an array by map, awaited later',
      code: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
export async function work(agents: string[]) {
  const runs = agents.map(async (agent) => {
    const answer = await ask(agent);
    return redis.set('status', answer);
  });
  await Promise.all(runs);
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { line: '6', key: "'status'" },
          line: 8,
          column: 12,
          endLine: 8,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each run' },
              output: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
export async function work(agents: string[]) {
  const runs = agents.map(async (agent) => {
    const answer = await ask(agent);
    return redis.set(\`status:\${agent}\`, answer);
  });
  await Promise.all(runs);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: '.then in the runs',
      code: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
export function work(agents: string[]) {
  return Promise.all(agents.map((agent) => ask(agent).then((answer) => redis.set('status', answer))));
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { line: '6', key: "'status'" },
          line: 6,
          column: 72,
          endLine: 6,
          endColumn: 99,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each run' },
              output: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
export function work(agents: string[]) {
  return Promise.all(agents.map((agent) => ask(agent).then((answer) => redis.set(\`status:\${agent}\`, answer))));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'node-redis',
      code: `
import { createClient } from 'redis';
import { ask } from './agents.js';
const client = createClient();
export async function work(agents: string[]) {
  await Promise.all(agents.map(async (agent) => client.set('status', await ask(agent))));
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { line: '6', key: "'status'" },
          line: 6,
          column: 49,
          endLine: 6,
          endColumn: 87,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each run' },
              output: `
import { createClient } from 'redis';
import { ask } from './agents.js';
const client = createClient();
export async function work(agents: string[]) {
  await Promise.all(agents.map(async (agent) => client.set(\`status:\${agent}\`, await ask(agent))));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'Deno KV',
      code: `
import { ask } from './agents.js';
const kv = await Deno.openKv();
export async function work(agents: string[]) {
  await Promise.all(agents.map(async (agent) => kv.set(['status'], await ask(agent))));
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { line: '5', key: "['status']" },
          line: 5,
          column: 49,
          endLine: 5,
          endColumn: 85,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each run' },
              output: `
import { ask } from './agents.js';
const kv = await Deno.openKv();
export async function work(agents: string[]) {
  await Promise.all(agents.map(async (agent) => kv.set(\`\${['status']}:\${agent}\`, await ask(agent))));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a limit of four',
      code: `
import pLimit from 'p-limit';
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
const limit = pLimit(4);
export async function work(agents: string[]) {
  await Promise.all(agents.map((agent) => limit(async () => {
    const answer = await ask(agent);
    await redis.set('status', answer);
  })));
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { line: '8', key: "'status'" },
          line: 10,
          column: 11,
          endLine: 10,
          endColumn: 38,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each run' },
              output: `
import pLimit from 'p-limit';
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
const limit = pLimit(4);
export async function work(agents: string[]) {
  await Promise.all(agents.map((agent) => limit(async () => {
    const answer = await ask(agent);
    await redis.set(\`status:\${agent}\`, answer);
  })));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'calls of a helper that are collected in a loop',
      code: `
import { getStore } from '@netlify/blobs';
const store = getStore('health');
async function probe(region: string) {
  const answer = await fetch(\`https://\${region}.example/healthz\`);
  await store.setJSON('latest', { region, status: answer.status });
}
export async function probeAll() {
  const probes: Promise<void>[] = [];
  for (const region of ['eu', 'us', 'ap']) probes.push(probe(region));
  await Promise.all(probes);
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { line: '10', key: "'latest'" },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 67,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each run' },
              output: `
import { getStore } from '@netlify/blobs';
const store = getStore('health');
async function probe(region: string) {
  const answer = await fetch(\`https://\${region}.example/healthz\`);
  await store.setJSON(\`latest:\${region}\`, { region, status: answer.status });
}
export async function probeAll() {
  const probes: Promise<void>[] = [];
  for (const region of ['eu', 'us', 'ap']) probes.push(probe(region));
  await Promise.all(probes);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a key of the outer list alone',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function saveAll(teams: { id: string; members: { id: string }[] }[]) {
  await Promise.all(teams.map((team) => Promise.all(team.members.map((member) => redis.set(\`team:\${team.id}\`, member.id)))));
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { line: '5', key: '`team:${team.id}`' },
          line: 5,
          column: 82,
          endLine: 5,
          endColumn: 121,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each run' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function saveAll(teams: { id: string; members: { id: string }[] }[]) {
  await Promise.all(teams.map((team) => Promise.all(team.members.map((member) => redis.set(\`team:\${team.id}:\${member.id}\`, member.id)))));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'workers that share a queue write one file',
      code: `
import { writeFile } from 'node:fs/promises';
export async function crawl(urls: string[]): Promise<void> {
  const queue = [...urls];
  async function worker(): Promise<void> {
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      const response = await fetch(url);
      await writeFile('report.json', JSON.stringify({ url, status: response.status }));
    }
  }
  await Promise.all(Array.from({ length: 4 }, () => worker()));
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { key: "'report.json'", line: '11' },
          line: 8,
          column: 13,
          endLine: 8,
          endColumn: 87,
        },
      ],
    },
    {
      name: 'the callback of Array.from',
      code: `
import { writeFile } from 'node:fs/promises';
export async function note(names: string[]): Promise<void> {
  await Promise.all(Array.from(names, async (name) => { await writeFile('last', name); }));
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { key: "'last'", line: '4' },
          line: 4,
          column: 63,
          endLine: 4,
          endColumn: 86,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each run' },
              output: `
import { writeFile } from 'node:fs/promises';
export async function note(names: string[]): Promise<void> {
  await Promise.all(Array.from(names, async (name) => { await writeFile(\`last-\${name}\`, name); }));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'calls that are told apart by nothing in the code',
      code: `
import Redis from 'ioredis';
import { ask } from './agents.js';
const redis = new Redis();
async function plan(agent: string, goal: string) {
  await redis.set('plan', await ask(agent, goal));
}
export async function work(first: string, second: string) {
  await Promise.all([plan(first, 'speed'), plan(second, 'speed')]);
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { line: '9', key: "'plan'" },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 50,
        },
      ],
    },
    {
      name: 'all of the items but one are written',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function brand(id: string, values: { item: string; value: string }[]) {
  await Promise.all(
    values.map(async ({ item, value }) => {
      if (item !== 'logo') await prisma.program.update({ where: { id }, data: { latest: value } });
    }),
  );
}
      `,
      errors: [
        {
          messageId: 'lastWins',
          data: { line: '6', key: '{ id }' },
          line: 7,
          column: 34,
          endLine: 7,
          endColumn: 99,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each run' },
              output: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function brand(id: string, values: { item: string; value: string }[]) {
  await Promise.all(
    values.map(async ({ item, value }, index) => {
      if (item !== 'logo') await prisma.program.update({ where: \`\${{ id }}:\${index}\`, data: { latest: value } });
    }),
  );
}
      `,
            },
          ],
        },
      ],
    },
  ],
});
