import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/no-cross-slot-keys.js';

const tester = new RuleTester();

tester.run('no-cross-slot-keys', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
    {
      name: 'a multi with a common hash tag',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: 'redis-a', port: 6379 }]);
export async function enqueue(id: string, at: number) {
  await cluster.multi().rpush('{jobs}:queue', id).zadd('{jobs}:schedule', at, id).exec();
}
      `,
    },
    {
      name: 'the same on a single server',
      code: `
import { Redis } from 'ioredis';
const redis = new Redis();
export async function enqueue(id: string, at: number) {
  await redis.multi().rpush(\`queue:\${id}\`, id).zadd('schedule', at, id).exec();
}
      `,
    },
    {
      name: 'a multi with one key',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: 'redis-a', port: 6379 }]);
export async function push(key: string, item: string) {
  await cluster.multi().rpush(key, item).ltrim(key, -100, -1).exec();
}
      `,
    },
    {
      name: 'rename within a tag',
      code: `
import { Redis } from 'ioredis';
const cluster = new Redis.Cluster([{ host: '10.0.0.1', port: 7000 }]);
export async function publish(id: string) {
  await cluster.rename(\`{doc:\${id}}:staging\`, \`{doc:\${id}}:live\`);
}
      `,
    },
    {
      name: 'mset within a tag',
      code: `
import { Cluster } from 'ioredis';
export class Stats {
  private readonly nodes = new Cluster([{ host: '10.0.0.1', port: 7000 }]);
  async reset() {
    await this.nodes.mset('{stats}:hits', 0, '{stats}:misses', 0);
  }
}
      `,
    },
    {
      name: 'a script within a tag, whose arguments are no keys',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1', port: 7000 }]);
const MOVE = 'return redis.call("SMOVE", KEYS[1], KEYS[2], ARGV[1])';
export async function finish(user: string, task: string) {
  await cluster.eval(MOVE, 2, \`{\${user}}:open\`, \`{\${user}}:done\`, task);
}
      `,
    },

    // what cannot be told is left alone
    {
      name: 'keys that are parameters',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1', port: 7000 }]);
export async function move(from: string, to: string) {
  await cluster.rename(from, to);
}
      `,
    },
    {
      name: 'different keys that share a slot',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1', port: 7000 }]);
export async function move() {
  await cluster.rename('{a}1', '{a}2');
}
      `,
    },
    {
      name: 'the same key twice',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1', port: 7000 }]);
export async function touch() {
  await cluster.multi().incr('hits').expire('hits', 60).exec();
}
      `,
    },
    {
      name: 'two commands that are no transaction',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1', port: 7000 }]);
export async function save() {
  await cluster.set('a', 1);
  await cluster.set('b', 2);
}
      `,
    },
    {
      name: 'multi of node-redis within a tag',
      code: `
import { createCluster } from 'redis';
const cluster = createCluster({ rootNodes: [{ url: 'redis://localhost:7000' }] });
export async function enqueue(id: string) {
  await cluster.multi().rPush(\`{jobs}:\${id}\`, id).sAdd('{jobs}:open', id).exec();
}
      `,
    },
    {
      name: 'multi of a single node-redis server',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function enqueue(id: string) {
  await client.multi().rPush(\`queue:\${id}\`, id).sAdd('open', id).exec();
}
      `,
    },
  ],
  invalid: [
    // transactions
    {
      name: 'a multi with a template and a constant',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: 'redis-a', port: 6379 }]);
export async function enqueue(id: string, at: number) {
  await cluster.multi().rpush(\`queue:\${id}\`, id).zadd('schedule', at, id).exec();
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'queue:<id>', second: 'schedule', call: 'cluster.multi().rpush(`queue:…' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 81,
        },
      ],
    },
    {
      name: 'a multi with two constants',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: 'redis-a', port: 6379 }]);
export async function reset() {
  await cluster.multi().del('a').del('b').exec();
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'a', second: 'b', call: "cluster.multi().del('a').del(…" },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 49,
        },
      ],
    },

    // commands with several keys
    {
      name: 'rename',
      code: `
import { Redis } from 'ioredis';
const cluster = new Redis.Cluster([{ host: '10.0.0.1', port: 7000 }]);
export async function publish(id: string) {
  await cluster.rename(\`staging:\${id}\`, \`live:\${id}\`);
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'staging:<id>', second: 'live:<id>', call: 'cluster.rename(`staging:${id}…' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 54,
        },
      ],
    },
    {
      name: 'mset',
      code: `
import { Cluster } from 'ioredis';
const HITS = 'stats:hits';
const MISSES = 'stats:misses';
export class Stats {
  private readonly nodes = new Cluster([{ host: '10.0.0.1', port: 7000 }]);
  async reset() {
    await this.nodes.mset(HITS, 0, MISSES, 0);
  }
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'stats:hits', second: 'stats:misses', call: 'this.nodes.mset(HITS, 0, MISS…' },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 46,
        },
      ],
    },
    {
      name: 'a script',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1', port: 7000 }]);
const MOVE = 'return redis.call("SMOVE", KEYS[1], KEYS[2], ARGV[1])';
export async function finish(user: string, task: string) {
  await cluster.eval(MOVE, 2, \`open:\${user}\`, \`done:\${user}\`, task);
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'open:<user>', second: 'done:<user>', call: 'cluster.eval(MOVE, 2, `open:$…' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 68,
        },
      ],
    },
    {
      name: 'watch of two keys',
      code: `
import { Cluster } from 'ioredis';
export async function move() {
  const cluster = new Cluster([{ host: '10.0.0.1', port: 7000 }]);
  await cluster.watch('account:a', 'account:b');
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'account:a', second: 'account:b', call: "cluster.watch('account:a', 'a…" },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 48,
        },
      ],
    },
    {
      name: 'templates whose tag is a parameter of its own',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1', port: 7000 }]);
export async function move(from: string, to: string) {
  await cluster.rename(\`{\${from}}:list\`, \`{\${to}}:list\`);
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: '{<from>}:list', second: '{<to>}:list', call: 'cluster.rename(`{${from}}:lis…' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 57,
        },
      ],
    },

    // node-redis
    {
      name: 'mSetNX',
      code: `
import { createCluster } from 'redis';
const cluster = createCluster({ rootNodes: [{ url: 'redis://localhost:7000' }] });
export async function init() {
  await cluster.mSetNX({ a: '1', b: '2' });
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'a', second: 'b', call: "cluster.mSetNX({ a: '1', b: '…" },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 43,
        },
      ],
    },
    {
      name: 'multi of node-redis',
      code: `
import { createCluster } from 'redis';
const cluster = createCluster({ rootNodes: [{ url: 'redis://localhost:7000' }] });
export async function enqueue(id: string) {
  await cluster.multi().rPush(\`queue:\${id}\`, id).sAdd('open', id).exec();
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'queue:<id>', second: 'open', call: 'cluster.multi().rPush(`queue:…' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 73,
        },
      ],
    },
    {
      name: 'eval of node-redis',
      code: `
import { createCluster } from 'redis';
const cluster = createCluster({ rootNodes: [{ url: 'redis://localhost:7000' }] });
const MOVE = 'return redis.call("SMOVE", KEYS[1], KEYS[2], ARGV[1])';
export async function finish(task: string) {
  await cluster.eval(MOVE, { keys: ['open', 'done'], arguments: [task] });
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'open', second: 'done', call: "cluster.eval(MOVE, { keys: ['…" },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 74,
        },
      ],
    },
  ],
});
