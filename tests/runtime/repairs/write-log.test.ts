import Redis from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lostWriters, slowed } from '../../../examples/concurrent-writes.js';
import { closeWrites, monitoredRead, monitoredWrite, overlaps, writesOf } from '../../../examples/repaired/write-log.js';
import { hasRedis, RedisServer } from './redis-server.js';

/* The write log of the page of require-write-attribution, on a real server: it tells which writes were lost, and by whom. */

if (!hasRedis) console.log('The write log is not tested: there is no redis-server here. Debian has it as the package redis-server.');

const key = 'shared:plan';

describe.skipIf(!hasRedis)('the write log', () => {
  let server: RedisServer;
  let redis: Redis;

  beforeAll(async () => {
    server = await RedisServer.start();
    redis = new Redis({ port: server.port, host: '127.0.0.1' });
  });

  beforeEach(() => redis.flushall());

  afterAll(async () => {
    await redis?.quit();
    await server?.stop();
  });

  /** Adds an item to the list in the key, without a guard: whoever reads at the same time is lost. */
  async function add(client: Redis, name: string): Promise<void> {
    const { value, version } = await monitoredRead(client, key);
    const items = [...(JSON.parse(value ?? '[]') as string[]), name];
    await monitoredWrite(client, key, JSON.stringify(items), name, version);
  }

  const items = async () => JSON.parse((await redis.get(key)) ?? '[]') as string[];

  it('has every write of ten agents at once, and tells those that were lost', async () => {
    const client = slowed(redis);
    const lost = await lostWriters({ writers: 10, write: (name) => add(client, name), read: items });
    expect(lost.length).toBeGreaterThan(0);

    const entries = await writesOf(redis, key);
    expect(entries.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const named = new Set(overlaps(entries).flatMap((entry) => entry.lost.map(({ agent }) => agent)));
    expect([...named].sort()).toEqual([...lost].sort());
    expect(closeWrites(entries, 5000)).toHaveLength(9);
  });

  it('has no overlap where one agent writes after the other', async () => {
    for (const name of ['planner', 'critic', 'writer']) await add(redis, name);
    expect(await items()).toEqual(['planner', 'critic', 'writer']);
    expect(overlaps(await writesOf(redis, key))).toEqual([]);
  });

  it('gives the writes of a window, and of one key', async () => {
    await add(redis, 'early');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const [seconds, microseconds] = (await redis.time()).map(Number);
    const from = seconds * 1000 + Math.floor(microseconds / 1000);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await add(redis, 'late');
    await monitoredWrite(redis, 'shared:other', 'x', 'late', 0);
    expect((await writesOf(redis, key, { from })).map(({ agent }) => agent)).toEqual(['late']);
    expect((await writesOf(redis, key, { to: from })).map(({ agent }) => agent)).toEqual(['early']);
  });
});
