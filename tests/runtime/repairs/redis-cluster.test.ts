import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, describe, test } from 'vitest';

import { hasRedis, RedisServer } from './redis-server.js';
import { proveRepairs } from './suite.js';

/* A cluster of one server, which refuses commands on keys of several slots as every cluster does. */

if (!hasRedis) describe('a Redis cluster', () => test.skip('redis-server is not installed', () => undefined));
else {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'repairs-cluster-'));
  const server = await RedisServer.start('--cluster-enabled', 'yes', '--cluster-announce-ip', '127.0.0.1', '--dir', folder);
  const redis = new Redis(server.port, '127.0.0.1');
  await redis.call('CLUSTER', 'ADDSLOTSRANGE', '0', '16383');
  while (!String(await redis.call('CLUSTER', 'INFO')).includes('cluster_state:ok')) await new Promise((resolve) => setTimeout(resolve, 50));
  afterAll(async () => {
    redis.disconnect();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  proveRepairs([
    {
      client: 'ioredis',
      fault: 'a transaction on keys of two slots',
      rule: 'no-cross-slot-keys',
      writers: 8,
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '127.0.0.1', port: ${server.port} }]);
export async function act(writer: number) {
  await cluster.multi().rpush(\`queue:\${writer}\`, 'job').incr('queued').exec();
}
export const close = () => cluster.disconnect();
`,
      reset: async () => {
        await redis.flushall();
      },
      kept: async () => Number((await redis.get('{queue}:queued')) ?? (await redis.get('queued'))),
    },
  ]);
}
