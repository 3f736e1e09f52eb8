import { Redis } from 'ioredis';
import { afterAll, describe, expect, test } from 'vitest';

import type { Program, Run } from './harness.js';
import { hasRedis, RedisServer } from './redis-server.js';
import { proveRepairs } from './suite.js';

const isRequired = process.env['CI'] === 'true';

if (!hasRedis) {
  // On a machine without the binary the proofs are skipped, loudly; a build must have it.
  describe('Redis', () => {
    test.skipIf(!isRequired)('redis-server is installed (apt-get install redis-server)', () => {
      expect(hasRedis).toBe(true);
    });
  });
} else {
  const server = await RedisServer.start();
  const redis = new Redis(server.port, '127.0.0.1');
  afterAll(async () => {
    redis.disconnect();
    await server.stop();
  });

  const shared = {
    instances: 2,
    writers: 8,
    reset: async (): Promise<void> => {
      await redis.flushall();
    },
  };
  const number = async (): Promise<number> => Number(await redis.get('key'));
  /** Writers whose change is stored, and those that were told that theirs is not. */
  const storedOrTold = async ({ answers }: Run): Promise<number> => (await number()) + answers.filter((answer) => answer === 'lost').length;
  /** Plans that the coordinator finds: in the stream, under keys of the writers' own, or the one under the shared key. */
  const contributions = async (): Promise<number> =>
    (await redis.xlen('shared:plan:contributions')) + (await redis.keys('agent:*')).length + (await redis.exists('shared:plan'));
  const refused = ({ answers }: Run): number => answers.filter((answer) => answer === false).length + 1;

  const told = `
export const act = () => raise().then(() => 'stored', () => 'lost');
`;
  const ioredis = (body: string): string => `
import { Redis } from 'ioredis';
const redis = new Redis(${server.port}, '127.0.0.1');
${body}
export const close = () => redis.disconnect();
`;
  const nodeRedis = (body: string): string => `
import { createClient, WatchError } from 'redis';
const client = createClient({ socket: { port: ${server.port}, host: '127.0.0.1' } });
await client.connect();
${body}
export const close = () => client.close();
`;

  const programs: readonly Program[] = [
    {
      ...shared,
      client: 'ioredis',
      fault: 'a retry that sends what was read before it',
      rule: 'no-stale-retry',
      code: ioredis(`
export async function act() {
  const own = redis.duplicate();
  const n = Number(await own.get('key'));
  const next = n + 1;
  for (;;) {
    await own.watch('key');
    const done = await own.multi().set('key', next).exec();
    if (done) break;
  }
  await own.quit();
}`),
      kept: number,
    },
    {
      ...shared,
      client: 'ioredis',
      fault: 'the answer of EXEC is dropped',
      rule: 'no-unchecked-conflict',
      code: ioredis(`
async function raise() {
  const own = redis.duplicate();
  try {
    await own.watch('key');
    const n = Number(await own.get('key'));
    await own.multi().set('key', n + 1).exec();
  } finally {
    await own.quit();
  }
}${told}`),
      kept: storedOrTold,
    },
    {
      ...shared,
      client: 'ioredis',
      fault: 'WATCH on a connection that callers share',
      rule: 'no-shared-connection-watch',
      code: ioredis(`
export async function act() {
  for (;;) {
    await redis.watch('key');
    const n = Number(await redis.get('key'));
    const done = await redis.multi().set('key', n + 1).exec();
    if (done) return;
  }
}`),
      kept: number,
    },
    {
      ...shared,
      client: 'ioredis',
      fault: 'the runs of a fan-out write one key',
      rule: 'no-parallel-same-key-write',
      instances: 1,
      code: ioredis(`
async function fanOut(agents: string[]) {
  await Promise.all(
    agents.map(async (agent) => {
      await redis.set('answer:1', 'of ' + agent);
    }),
  );
}
export const act = (writer: number) => (writer === 0 ? fanOut(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) : undefined);`),
      kept: async () => (await redis.keys('answer:1*')).length,
    },
    {
      ...shared,
      client: 'ioredis',
      fault: 'a direct write of a shared key',
      rule: 'no-shared-namespace-write',
      settings: { keys: { private: ['agent:*'], shared: ['shared:*'] } },
      code: ioredis(`
async function propose(agent: string, plan: string) {
  await redis.set('shared:plan', plan);
}
export const act = (writer: number) => propose('agent ' + writer, 'plan ' + writer);`),
      kept: contributions,
    },
    {
      ...shared,
      client: 'ioredis',
      fault: 'a write past the function that keeps the log',
      rule: 'require-write-attribution',
      settings: { keys: { shared: ['shared:*'] }, auditWrappers: ['monitoredWrite'] },
      code: ioredis(`
async function monitoredWrite(key: string, value: string, agent: string) {
  await redis.multi().set(key, value).xadd('log', '*', 'agent', agent, 'key', key).exec();
}
async function propose(agent: string, plan: string) {
  await redis.set('shared:plan', plan);
}
export const act = (writer: number) => propose('agent ' + writer, 'plan');`),
      kept: async () => redis.xlen('log'),
      snapshot: () => redis.get('shared:plan'),
    },
    {
      ...shared,
      client: 'ioredis',
      fault: 'a value that does not say whose it is',
      rule: 'require-write-attribution',
      settings: { keys: { shared: ['shared:*'] } },
      code: ioredis(`
async function propose(agent: string, plan: string) {
  await redis.set('shared:plan', plan);
  return redis.get('shared:plan');
}
export const act = (writer: number) => propose('agent ' + writer, 'plan');`),
      // each looks at the value once, and must see whose it is
      kept: ({ answers }: Run) => answers.filter((answer) => /"agent":"agent \d"/u.test(String(answer))).length,
    },
    {
      ...shared,
      client: 'node-redis',
      fault: 'a direct write of a shared key',
      rule: 'no-shared-namespace-write',
      settings: { keys: { private: ['agent:*'], shared: ['shared:*'] } },
      code: nodeRedis(`
async function propose(agent: string, plan: string) {
  await client.set('shared:plan', plan);
}
export const act = (writer: number) => propose('agent ' + writer, 'plan ' + writer);`),
      kept: contributions,
    },
    {
      ...shared,
      client: 'node-redis',
      fault: 'a retry that sends what was read before it',
      rule: 'no-stale-retry',
      code: nodeRedis(`
export async function act() {
  const own = await client.duplicate().connect();
  const n = Number(await own.get('key'));
  const next = String(n + 1);
  for (;;) {
    await own.watch('key');
    try {
      await own.multi().set('key', next).exec();
      break;
    } catch (error) {
      if (!(error instanceof WatchError)) throw error;
    }
  }
  await own.close();
}`),
      kept: number,
    },
    {
      ...shared,
      client: 'node-redis',
      fault: 'the error of EXEC is swallowed',
      rule: 'no-unchecked-conflict',
      code: nodeRedis(`
async function raise() {
  const own = await client.duplicate().connect();
  try {
    await own.watch('key');
    const n = Number(await own.get('key'));
    await own.multi().set('key', String(n + 1)).exec();
  } catch (error) {
    if (!(error instanceof WatchError)) throw error;
  } finally {
    await own.close();
  }
}${told}`),
      kept: storedOrTold,
    },
    {
      ...shared,
      client: 'node-redis',
      fault: 'WATCH on a connection that callers share',
      rule: 'no-shared-connection-watch',
      code: nodeRedis(`
export async function act() {
  for (;;) {
    await client.watch('key');
    const n = Number(await client.get('key'));
    try {
      await client.multi().set('key', String(n + 1)).exec();
      return;
    } catch (error) {
      if (!(error instanceof WatchError)) throw error;
    }
  }
}`),
      kept: number,
    },
    {
      ...shared,
      client: 'node-redis',
      fault: "a lock with another client's NX",
      rule: 'no-ineffective-guard',
      code: nodeRedis(`
const options = { nx: true, EX: 30 };
export async function act(writer: number): Promise<boolean> {
  const got = await client.set('key', String(writer), options);
  return got === 'OK';
}`),
      kept: refused,
    },
  ];

  proveRepairs(programs);
}
