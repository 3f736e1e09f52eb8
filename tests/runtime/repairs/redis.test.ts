import { Redis } from 'ioredis';
import { afterAll, describe, expect, test } from 'vitest';

import type { Program, Run } from './harness.js';
import { hasRedis, RedisServer } from './redis-server.js';
import { proveRepairs } from './suite.js';
import { UpstashFront } from './upstash-front.js';

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
  const behind = new Redis(server.port, '127.0.0.1');
  const front = await UpstashFront.start(behind);
  afterAll(async () => {
    await front.stop();
    behind.disconnect();
    redis.disconnect();
    await server.stop();
  });

  const reset = async (): Promise<void> => {
    await redis.flushall();
  };
  const number = async (): Promise<number> => Number(await redis.get('key'));

  /** Every key with its type, value and whether it expires. */
  const snapshot = async (): Promise<unknown> => {
    const keys = (await redis.keys('*')).sort();
    return Promise.all(
      keys.map(async (key) => {
        const type = await redis.type(key);
        const value =
          type === 'string' ? await redis.get(key) : type === 'hash' ? await redis.hgetall(key) : await redis.lrange(key, 0, -1);
        const ttl = await redis.ttl(key);
        return { key, type, value, ttl: ttl < 0 ? ttl : Math.ceil(ttl / 10) };
      }),
    );
  };
  const listed = async ({ title }: Run): Promise<number> =>
    /RPUSH/u.test(title ?? '') ? redis.llen('key') : (JSON.parse((await redis.get('key')) ?? '[]') as unknown[]).length;
  const refused = ({ answers }: Run): number => answers.filter((answer) => answer === false || answer === null).length + 1;

  const ioredis = (body: string): string => `
import { Redis } from 'ioredis';
const redis = new Redis(${server.port}, '127.0.0.1');
${body}
export const close = () => redis.disconnect();
`;
  const nodeRedis = (body: string): string => `
import { createClient } from 'redis';
const client = createClient({ socket: { port: ${server.port}, host: '127.0.0.1' } });
await client.connect();
${body}
export const close = () => client.close();
`;
  const upstash = (body: string): string => `
import { Redis } from '@upstash/redis';
const redis = new Redis({ url: '${front.url}', token: 'none', enableTelemetry: false });
${body}
`;

  const shared = { instances: 4, reset, snapshot };

  const programs: readonly Program[] = [
    {
      ...shared,
      client: 'ioredis',
      fault: 'a counter whose new number is returned',
      code: ioredis(`
export async function act(): Promise<number> {
  const raw = await redis.get('key');
  const next = (raw ? parseInt(raw, 10) : 0) + 1;
  await redis.set('key', String(next));
  return next;
}`),
      kept: ({ answers }) => new Set(answers).size,
    },
    {
      ...shared,
      client: 'ioredis',
      fault: 'a counter with a limit',
      code: ioredis(`
export async function act(): Promise<boolean> {
  const used = Number((await redis.get('key')) ?? 0);
  if (used >= 5) return false;
  await redis.set('key', used + 1, 'EX', 60);
  return true;
}`),
      // five may pass, and are counted; all others are refused
      kept: ({ answers }) => answers.filter((answer) => answer === false).length + 5,
    },
    {
      ...shared,
      client: 'ioredis',
      fault: 'a document',
      code: ioredis(`
export async function act(writer: number) {
  const doc = JSON.parse((await redis.get('key')) ?? '{}');
  doc['w' + writer] = true;
  doc.last = 'set';
  await redis.set('key', JSON.stringify(doc));
}`),
      kept: async () => Object.keys(JSON.parse((await redis.get('key')) ?? '{}') as object).length - 1,
    },
    {
      ...shared,
      client: 'ioredis',
      fault: 'get, then setex',
      code: ioredis(`
export async function act(writer: number): Promise<boolean> {
  const taken = await redis.get('key');
  if (taken) return false;
  await redis.setex('key', 60, 'taken');
  return true;
}`),
      kept: refused,
    },
    {
      ...shared,
      client: 'node-redis',
      fault: 'a document with an expiry',
      code: nodeRedis(`
export async function act(writer: number) {
  const raw = await client.get('key');
  const doc = raw ? JSON.parse(raw) : {};
  doc['w' + writer] = true;
  doc.last = 'set';
  await client.set('key', JSON.stringify(doc), { EX: 60 });
}`),
      kept: async () => Object.keys(JSON.parse((await redis.get('key')) ?? '{}') as object).length - 1,
    },
    {
      ...shared,
      client: '@upstash/redis',
      fault: 'a document with an expiry',
      code: upstash(`
export async function act(writer: number) {
  const doc = (await redis.get<Record<string, boolean>>('key')) ?? {};
  doc['w' + writer] = true;
  doc.last = true;
  await redis.set('key', doc, { ex: 60 });
}`),
      kept: async () => Object.keys(JSON.parse((await redis.get('key')) ?? '{}') as object).length - 1,
    },
  ];

  proveRepairs(programs);
}
