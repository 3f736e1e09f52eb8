import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/no-parallel-same-key-write.js';

const tester = new RuleTester();

tester.run('no-parallel-same-key-write', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
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
    {
      name: 'puts that are awaited',
      code: `
interface Env { DRAFTS: KVNamespace }
export async function persist(env: Env, id: string, parts: string[]) {
  for (const part of parts) await env.DRAFTS.put(\`draft:\${id}\`, part);
}
      `,
    },
  ],
  invalid: [
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
      errors: [{ messageId: 'lastWins', data: { line: '7', key: '`answer:${task}`' }, line: 8, column: 13, endLine: 8, endColumn: 64 }],
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
      errors: [{ messageId: 'lastWins', data: { line: '7', key: "'summary'" }, line: 9, column: 11, endLine: 9, endColumn: 43 }],
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
      errors: [{ messageId: 'lastWins', data: { line: '5', key: '`draft:${id}`' }, line: 6, column: 18, endLine: 6, endColumn: 53 }],
    },
  ],
});
