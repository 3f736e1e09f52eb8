import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/no-cross-slot-keys.js';

const tester = new RuleTester();

tester.run('no-cross-slot-keys', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
    // transactions
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

    // commands with several keys
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

    // node-redis
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
    {
      name: 'eval of node-redis within a tag',
      code: `
import { createCluster } from 'redis';
const cluster = createCluster({ rootNodes: [{ url: 'redis://localhost:7000' }] });
const MOVE = 'return redis.call("SMOVE", KEYS[1], KEYS[2], ARGV[1])';
export async function finish(team: string, task: string) {
  await cluster.eval(MOVE, { keys: [\`{\${team}}:open\`, \`{\${team}}:done\`], arguments: [task] });
}
      `,
    },
    {
      name: "a parameter of a single client's type",
      code: `
import type { Redis } from 'ioredis';
export async function publish(redis: Redis) {
  await redis.rename('staging', 'live');
}
      `,
    },

    // shapes
    {
      name: 'a field of a class within a tag',
      code: `
import type { Cluster } from 'ioredis';
export class Tasks {
  constructor(private readonly cluster: Cluster) {}
  async finish(team: string, task: string) {
    await this.cluster.multi().srem(\`{\${team}}:open\`, task).sadd(\`{\${team}}:done\`, task).exec();
  }
}
      `,
    },
    {
      name: 'keys made by a helper with a tag',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
const keyOf = (kind: string, team: string) => \`{\${team}}:\${kind}\`;
export async function publish(team: string) {
  await cluster.rename(keyOf('queue', team), keyOf('done', team));
}
      `,
    },
    {
      name: 'concatenated keys with a tag',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function publish(team: string) {
  await cluster.rename('{' + team + '}:queue', '{' + team + '}:done');
}
      `,
    },
    {
      name: 'the same tag at different places',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function publish() {
  await cluster.rename('staging:{t}', '{t}:live');
}
      `,
    },
    {
      name: 'mset of one key',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function init() {
  await cluster.mset({ a: 1 });
}
      `,
    },
    {
      name: 'a pipeline of glide',
      code: `
import { ClusterBatch, GlideClusterClient } from '@valkey/valkey-glide';
export async function finish(task: string) {
  const client = await GlideClusterClient.createClient({ addresses: [{ host: 'localhost' }] });
  return client.exec(new ClusterBatch(false).srem('open', [task]).sadd('done', [task]), true);
}
      `,
    },
    {
      name: 'a pipeline of ioredis',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function reset() {
  await cluster.pipeline().del('a').del('b').exec();
}
      `,
    },
    {
      name: 'reads of several keys',
      code: `
import { createCluster } from 'redis';
const cluster = createCluster({ rootNodes: [{ url: 'redis://localhost:7000' }] });
export const both = () => Promise.all([cluster.get('a'), cluster.get('b')]);
      `,
    },
    {
      name: 'Upstash, which is one database',
      code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function reset() {
  await redis.multi().del('a').del('b').exec();
}
      `,
    },
    {
      name: 'a prefix that may hold the tag',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
const PREFIX = process.env.PREFIX ?? '{app}';
export async function reset() {
  await cluster.multi().set(\`\${PREFIX}:hits\`, 0).set(\`\${PREFIX}:misses\`, 0).exec();
}
      `,
    },
    {
      name: 'a namespace of the class that may hold the tag',
      code: `
import type { Cluster } from 'ioredis';
export class Stats {
  constructor(private readonly cluster: Cluster, private readonly namespace: string) {}
  async reset(id: string) {
    await this.cluster.multi().set(\`\${this.namespace}:hits:\${id}\`, 0).set(\`\${this.namespace}:misses:\${id}\`, 0).exec();
  }
}
      `,
    },
    {
      name: 'key makers in an object, with a tag',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
const keys = { profile: (id: string) => \`user:{\${id}}:profile\`, feed: (id: string) => \`user:{\${id}}:feed\` };
export async function forget(id: string) {
  await cluster.multi().del(keys.profile(id)).del(keys.feed(id)).exec();
}
      `,
    },
    {
      name: 'a union within a tag, whose weights are no keys',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function weekend() {
  await cluster.zunionstore('{visits}:weekend', 2, '{visits}:sat', '{visits}:sun', 'WEIGHTS', 1, 2);
}
      `,
    },
    {
      name: 'a batch of glide within a tag',
      code: `
import { ClusterBatch, GlideClusterClient } from '@valkey/valkey-glide';
export async function finish(client: GlideClusterClient, task: string) {
  const batch = new ClusterBatch(true).srem('{tasks}:open', [task]).sadd('{tasks}:done', [task]);
  return client.exec(batch, true);
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {queue} in all these keys' },
              output: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: 'redis-a', port: 6379 }]);
export async function enqueue(id: string, at: number) {
  await cluster.multi().rpush(\`{queue}:\${id}\`, id).zadd('{queue}:schedule', at, id).exec();
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {a} in all these keys' },
              output: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: 'redis-a', port: 6379 }]);
export async function reset() {
  await cluster.multi().del('{a}').del('{a}:b').exec();
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {${id}} in all these keys' },
              output: `
import { Redis } from 'ioredis';
const cluster = new Redis.Cluster([{ host: '10.0.0.1', port: 7000 }]);
export async function publish(id: string) {
  await cluster.rename(\`staging:{\${id}}\`, \`live:{\${id}}\`);
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {stats} in all these keys' },
              output: `
import { Cluster } from 'ioredis';
const HITS = '{stats}:hits';
const MISSES = '{stats}:misses';
export class Stats {
  private readonly nodes = new Cluster([{ host: '10.0.0.1', port: 7000 }]);
  async reset() {
    await this.nodes.mset(HITS, 0, MISSES, 0);
  }
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {${user}} in all these keys' },
              output: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1', port: 7000 }]);
const MOVE = 'return redis.call("SMOVE", KEYS[1], KEYS[2], ARGV[1])';
export async function finish(user: string, task: string) {
  await cluster.eval(MOVE, 2, \`open:{\${user}}\`, \`done:{\${user}}\`, task);
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {account} in all these keys' },
              output: `
import { Cluster } from 'ioredis';
export async function move() {
  const cluster = new Cluster([{ host: '10.0.0.1', port: 7000 }]);
  await cluster.watch('{account}:a', '{account}:b');
}
      `,
            },
          ],
        },
      ],
    },

    // what cannot be told is left alone
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {a} in all these keys' },
              output: `
import { createCluster } from 'redis';
const cluster = createCluster({ rootNodes: [{ url: 'redis://localhost:7000' }] });
export async function init() {
  await cluster.mSetNX({ '{a}:a': '1', '{a}:b': '2' });
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {queue} in all these keys' },
              output: `
import { createCluster } from 'redis';
const cluster = createCluster({ rootNodes: [{ url: 'redis://localhost:7000' }] });
export async function enqueue(id: string) {
  await cluster.multi().rPush(\`{queue}:\${id}\`, id).sAdd('{queue}:open', id).exec();
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {open} in all these keys' },
              output: `
import { createCluster } from 'redis';
const cluster = createCluster({ rootNodes: [{ url: 'redis://localhost:7000' }] });
const MOVE = 'return redis.call("SMOVE", KEYS[1], KEYS[2], ARGV[1])';
export async function finish(task: string) {
  await cluster.eval(MOVE, { keys: ['{open}', '{open}:done'], arguments: [task] });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'rename of node-redis',
      code: `
import { createCluster } from 'redis';
const cluster = createCluster({ rootNodes: [{ url: 'redis://localhost:7000' }] });
export const publish = () => cluster.rename('staging', 'live');
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'staging', second: 'live', call: "cluster.rename('staging', 'li…" },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 63,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {staging} in all these keys' },
              output: `
import { createCluster } from 'redis';
const cluster = createCluster({ rootNodes: [{ url: 'redis://localhost:7000' }] });
export const publish = () => cluster.rename('{staging}', '{staging}:live');
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a parameter of the cluster's type",
      code: `
import type { Cluster } from 'ioredis';
export async function publish(redis: Cluster) {
  await redis.rename('staging', 'live');
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'staging', second: 'live', call: "redis.rename('staging', 'live…" },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 40,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {staging} in all these keys' },
              output: `
import type { Cluster } from 'ioredis';
export async function publish(redis: Cluster) {
  await redis.rename('{staging}', '{staging}:live');
}
      `,
            },
          ],
        },
      ],
    },

    // shapes
    {
      name: 'a field of a class',
      code: `
import type { Cluster } from 'ioredis';
export class Tasks {
  constructor(private readonly cluster: Cluster) {}
  async finish(team: string, task: string) {
    await this.cluster.multi().srem(\`open:\${team}\`, task).sadd(\`done:\${team}\`, task).exec();
  }
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'open:<team>', second: 'done:<team>', call: 'this.cluster.multi().srem(`op…' },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 92,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {${team}} in all these keys' },
              output: `
import type { Cluster } from 'ioredis';
export class Tasks {
  constructor(private readonly cluster: Cluster) {}
  async finish(team: string, task: string) {
    await this.cluster.multi().srem(\`open:{\${team}}\`, task).sadd(\`done:{\${team}}\`, task).exec();
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a chain in a variable',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function reset() {
  const chain = cluster.multi();
  chain.del('a');
  chain.del('b');
  await chain.exec();
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'a', second: 'b', call: 'chain.exec()' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 21,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {a} in all these keys' },
              output: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function reset() {
  const chain = cluster.multi();
  chain.del('{a}');
  chain.del('{a}:b');
  await chain.exec();
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'keys made by a helper',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
const keyOf = (kind: string, team: string) => \`\${kind}:\${team}\`;
export async function publish(team: string) {
  await cluster.rename(keyOf('queue', team), keyOf('done', team));
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'queue:<team>', second: 'done:<team>', call: "cluster.rename(keyOf('queue',…" },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 66,
        },
      ],
    },
    {
      name: 'keys in variables',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function publish(team: string) {
  const from = \`queue:\${team}\`;
  const to = \`done:\${team}\`;
  await cluster.rename(from, to);
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'queue:<team>', second: 'done:<team>', call: 'cluster.rename(from, to)' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {${team}} in all these keys' },
              output: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function publish(team: string) {
  const from = \`queue:{\${team}}\`;
  const to = \`done:{\${team}}\`;
  await cluster.rename(from, to);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'concatenated keys',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function publish(team: string) {
  await cluster.rename('queue:' + team, 'done:' + team);
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'queue:<team>', second: 'done:<team>', call: "cluster.rename('queue:' + tea…" },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 56,
        },
      ],
    },
    {
      name: 'the third of three keys',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function reset() {
  await cluster.multi().del('{t}:a').del('{t}:b').del('c').exec();
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: '{t}:a', second: 'c', call: "cluster.multi().del('{t}:a').…" },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 66,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {t} in all these keys' },
              output: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function reset() {
  await cluster.multi().del('{t}:a').del('{t}:b').del('{t}:c').exec();
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an empty tag, which tags nothing',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function publish() {
  await cluster.rename('{}a', '{}b');
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: '{}a', second: '{}b', call: "cluster.rename('{}a', '{}b')" },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 37,
        },
      ],
    },
    {
      name: 'braces after the tag that counts',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function publish() {
  await cluster.rename('{a}{t}', '{b}{t}');
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: '{a}{t}', second: '{b}{t}', call: "cluster.rename('{a}{t}', '{b}…" },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 43,
        },
      ],
    },
    {
      name: 'Cluster of the class Redis',
      code: `
import Redis from 'ioredis';
const cluster = new Redis.Cluster([{ host: '10.0.0.1' }]);
export async function publish() {
  await cluster.rename('a', 'b');
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'a', second: 'b', call: "cluster.rename('a', 'b')" },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {a} in all these keys' },
              output: `
import Redis from 'ioredis';
const cluster = new Redis.Cluster([{ host: '10.0.0.1' }]);
export async function publish() {
  await cluster.rename('{a}', '{a}:b');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'iovalkey',
      code: `
import { Cluster } from 'iovalkey';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function publish() {
  await cluster.rename('a', 'b');
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'a', second: 'b', call: "cluster.rename('a', 'b')" },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {a} in all these keys' },
              output: `
import { Cluster } from 'iovalkey';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function publish() {
  await cluster.rename('{a}', '{a}:b');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'mset of an object',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function init() {
  await cluster.mset({ a: 1, b: 2 });
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'a', second: 'b', call: 'cluster.mset({ a: 1, b: 2 })' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 37,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {a} in all these keys' },
              output: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function init() {
  await cluster.mset({ '{a}:a': 1, '{a}:b': 2 });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'msetnx',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function lockBoth(owner: string) {
  return cluster.msetnx('lock:a', owner, 'lock:b', owner);
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'lock:a', second: 'lock:b', call: "cluster.msetnx('lock:a', owne…" },
          line: 5,
          column: 10,
          endLine: 5,
          endColumn: 58,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {lock} in all these keys' },
              output: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function lockBoth(owner: string) {
  return cluster.msetnx('{lock}:a', owner, '{lock}:b', owner);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'with .then',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export function reset() {
  return cluster.multi().del('a').del('b').exec().then((done) => done !== null);
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'a', second: 'b', call: "cluster.multi().del('a').del(…" },
          line: 5,
          column: 10,
          endLine: 5,
          endColumn: 50,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {a} in all these keys' },
              output: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export function reset() {
  return cluster.multi().del('{a}').del('{a}:b').exec().then((done) => done !== null);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'key makers in an object, without one',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
const keys = { profile: (id: string) => \`user:\${id}:profile\`, feed: (id: string) => \`user:\${id}:feed\` };
export async function forget(id: string) {
  await cluster.multi().del(keys.profile(id)).del(keys.feed(id)).exec();
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'user:<id>:profile', second: 'user:<id>:feed', call: 'cluster.multi().del(keys.prof…' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 72,
        },
      ],
    },
    {
      name: 'a command that is added under a condition',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function visit(id: string, isNew: boolean) {
  const chain = cluster.multi();
  chain.set(\`user:\${id}\`, 1);
  if (isNew) chain.set(\`seen:\${id}\`, 1);
  await chain.exec();
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'user:<id>', second: 'seen:<id>', call: 'chain.exec()' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 21,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {${id}} in all these keys' },
              output: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function visit(id: string, isNew: boolean) {
  const chain = cluster.multi();
  chain.set(\`user:{\${id}}\`, 1);
  if (isNew) chain.set(\`seen:{\${id}}\`, 1);
  await chain.exec();
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a list move',
      code: `
import { createCluster } from 'redis';
const cluster = createCluster({ rootNodes: [{ url: 'redis://localhost:7000' }] });
const PENDING = 'jobs:pending';
export const next = () => cluster.lMove(PENDING, 'jobs:active', 'LEFT', 'RIGHT');
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'jobs:pending', second: 'jobs:active', call: "cluster.lMove(PENDING, 'jobs:…" },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 81,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {jobs} in all these keys' },
              output: `
import { createCluster } from 'redis';
const cluster = createCluster({ rootNodes: [{ url: 'redis://localhost:7000' }] });
const PENDING = '{jobs}:pending';
export const next = () => cluster.lMove(PENDING, '{jobs}:active', 'LEFT', 'RIGHT');
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a union of keys that a helper makes',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
const dayKey = (day: string) => \`visits:\${day}\`;
export async function weekend(saturday: string, sunday: string) {
  await cluster.zunionstore('visits:weekend', 2, dayKey(saturday), dayKey(sunday), 'AGGREGATE', 'MAX');
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'visits:weekend', second: 'visits:<saturday>', call: "cluster.zunionstore('visits:w…" },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 103,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {visits} in all these keys' },
              output: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
const dayKey = (day: string) => \`{visits}:\${day}\`;
export async function weekend(saturday: string, sunday: string) {
  await cluster.zunionstore('{visits}:weekend', 2, dayKey(saturday), dayKey(sunday), 'AGGREGATE', 'MAX');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a copy',
      code: `
import type { RedisClusterType } from 'redis';
export async function publish(cluster: RedisClusterType, id: string) {
  return cluster.copy(\`draft:\${id}\`, \`live:\${id}\`);
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'live:<id>', second: 'draft:<id>', call: 'cluster.copy(`draft:${id}`, `…' },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 51,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {${id}} in all these keys' },
              output: `
import type { RedisClusterType } from 'redis';
export async function publish(cluster: RedisClusterType, id: string) {
  return cluster.copy(\`draft:{\${id}}\`, \`live:{\${id}}\`);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a rename to a free key',
      code: `
import { GlideClusterClient } from '@valkey/valkey-glide';
export async function publish(client: GlideClusterClient) {
  return client.renamenx('page:draft', 'page:live');
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'page:live', second: 'page:draft', call: "client.renamenx('page:draft',…" },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 52,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {page} in all these keys' },
              output: `
import { GlideClusterClient } from '@valkey/valkey-glide';
export async function publish(client: GlideClusterClient) {
  return client.renamenx('{page}:draft', '{page}:live');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'tags that differ',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function transfer(agent: string, from: string, to: string) {
  await cluster.smove(\`{team:\${from}}:agents\`, \`{team:\${to}}:agents\`, agent);
}
export const agentsOf = (team: string) => cluster.smembers(\`{team:\${team}}:agents\`);
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: '{team:<from>}:agents', second: '{team:<to>}:agents', call: 'cluster.smove(`{team:${from}}…' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 77,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {team} in all these keys' },
              output: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1' }]);
export async function transfer(agent: string, from: string, to: string) {
  await cluster.smove(\`{team}:\${from}:agents\`, \`{team}:\${to}:agents\`, agent);
}
export const agentsOf = (team: string) => cluster.smembers(\`{team}:\${team}:agents\`);
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a batch of glide in a variable',
      code: `
import { ClusterBatch, GlideClusterClient } from '@valkey/valkey-glide';
export async function finish(client: GlideClusterClient, task: string) {
  const batch = new ClusterBatch(true).srem('tasks:open', [task]).sadd('tasks:done', [task]);
  return client.exec(batch, true);
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'tasks:open', second: 'tasks:done', call: 'client.exec(batch, true)' },
          line: 5,
          column: 10,
          endLine: 5,
          endColumn: 34,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {tasks} in all these keys' },
              output: `
import { ClusterBatch, GlideClusterClient } from '@valkey/valkey-glide';
export async function finish(client: GlideClusterClient, task: string) {
  const batch = new ClusterBatch(true).srem('{tasks}:open', [task]).sadd('{tasks}:done', [task]);
  return client.exec(batch, true);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'commands as nested arrays',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: 'redis-a', port: 6379 }]);
export async function follow(user: string, target: string) {
  await cluster.multi([
    ['sadd', \`following:\${user}\`, target],
    ['sadd', \`followers:\${target}\`, user],
  ]).exec();
}
      `,
      errors: [
        {
          messageId: 'crossSlot',
          data: { first: 'following:<user>', second: 'followers:<target>', call: "cluster.multi([['sadd', `foll…" },
          line: 5,
          column: 9,
          endLine: 8,
          endColumn: 12,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'the hash tag {following} in all these keys' },
              output: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: 'redis-a', port: 6379 }]);
export async function follow(user: string, target: string) {
  await cluster.multi([
    ['sadd', \`{following}:\${user}\`, target],
    ['sadd', \`{following}:followers:\${target}\`, user],
  ]).exec();
}
      `,
            },
          ],
        },
      ],
    },
  ],
});
