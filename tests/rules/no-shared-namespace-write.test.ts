import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/no-shared-namespace-write.js';

const tester = new RuleTester();

tester.run('no-shared-namespace-write', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
    // a direct write of a shared key
    {
      name: 'a private key',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agent: string, plan: string) {
  await redis.set(\`agent:\${agent}:plan\`, plan);
}
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
    },
    {
      name: 'a key of no space',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(plan: string) {
  await redis.set('plan', plan);
}
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
    },
    {
      name: 'a contribution to a stream',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agent: string, plan: string) {
  await redis.xadd('shared:contributions', '*', 'agent', agent, 'plan', plan);
}
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
    },
    {
      name: 'a contribution to a list',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(plan: string) {
  await redis.rpush('shared:plans', plan);
}
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
    },
    {
      name: 'in the coordinator',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function merge(plan: string) {
  await redis.set('shared:plan', plan);
}
      `,
      filename: 'src/coordinator/merge.ts',
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
    },
    {
      name: 'a read',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const plan = () => redis.get('shared:plan');
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
    },

    // other operations
    {
      name: 'an increment',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const count = () => redis.incr('shared:count');
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
    },
    {
      name: 'a member of a set',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const join = (agent: string) => redis.sadd('shared:members', agent);
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
    },
    {
      name: 'created once',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const init = (plan: string) => redis.setnx('shared:plan', plan);
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
    },
    {
      name: 'a key that only looks like a shared one',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (plan: string) => redis.set('unshared:plan', plan);
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
    },
    {
      name: 'a key that is not known',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (key: string, plan: string) => redis.set(key, plan);
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
    },
    {
      name: 'a Map',
      code: `
const memory = new Map<string, string>();
export const publish = (plan: string) => memory.set('shared:plan', plan);
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
    },
    {
      name: 'a coordinator in a folder below',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const merge = (plan: string) => redis.set('shared:plan', plan);
      `,
      filename: 'src/coordinator/deep/merge.ts',
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
    },

    // other settings
    {
      name: 'no shared keys',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (plan: string) => redis.set('shared:plan', plan);
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'] } } },
    },
    {
      name: 'a pattern with an end',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (plan: string) => redis.set('team/1/plan/draft', plan);
      `,
      settings: { 'lost-update': { keys: { shared: ['team/*/plan'] } } },
    },
    {
      name: 'a single file as the coordinator',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (plan: string) => redis.set('shared:plan', plan);
      `,
      filename: 'agents/coordinator.ts',
      settings: { 'lost-update': { keys: { shared: ['shared:*'], coordinators: ['agents/coordinator.ts'] } } },
    },
    {
      name: 'a star for one folder',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (plan: string) => redis.set('shared:plan', plan);
      `,
      filename: 'packages/a/src/coordinator.ts',
      settings: { 'lost-update': { keys: { shared: ['shared:*'], coordinators: ['packages/*/src/coordinator.ts'] } } },
    },
  ],
  invalid: [
    // a direct write of a shared key
    {
      name: 'set',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(plan: string) {
  await redis.set('shared:plan', plan);
}
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'shared:plan' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'XADD to a stream of contributions' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(plan: string) {
  await redis.xadd('shared:plan:contributions', '*', 'value', plan);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a template',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(team: string, plan: string) {
  await redis.set(\`shared:\${team}:plan\`, plan);
}
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'shared:*:plan' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 47,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'XADD to a stream of contributions' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(team: string, plan: string) {
  await redis.xadd(\`shared:\${team}:plan:contributions\`, '*', 'value', plan);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'in another file',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function merge(plan: string) {
  await redis.set('shared:plan', plan);
}
      `,
      filename: 'src/agents/critic.ts',
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'shared:plan' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'XADD to a stream of contributions' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function merge(plan: string) {
  await redis.xadd('shared:plan:contributions', '*', 'value', plan);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a hash field',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agent: string, text: string) {
  await redis.hset('shared:board', agent, text);
}
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
      errors: [{ messageId: 'direct', data: { key: 'shared:board' }, line: 5, column: 9, endLine: 5, endColumn: 48 }],
    },
    {
      name: 'Cloudflare KV',
      code: `
interface Env { MEMORY: KVNamespace }
export async function publish(env: Env, plan: string) {
  await env.MEMORY.put('shared:plan', plan);
}
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
      errors: [{ messageId: 'direct', data: { key: 'shared:plan' }, line: 4, column: 9, endLine: 4, endColumn: 44 }],
    },

    // other operations
    {
      name: 'setex',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (plan: string) => redis.setex('shared:plan', 60, plan);
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
      errors: [{ messageId: 'direct', data: { key: 'shared:plan' }, line: 4, column: 42, endLine: 4, endColumn: 78 }],
    },
    {
      name: 'rename onto a shared key',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (agent: string) => redis.rename(\`agent:\${agent}:plan\`, 'shared:plan');
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
      errors: [{ messageId: 'direct', data: { key: 'shared:plan' }, line: 4, column: 43, endLine: 4, endColumn: 93 }],
    },
    {
      name: 'a constant of the module',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
const PLAN = 'shared:plan';
export const publish = (plan: string) => redis.set(PLAN, plan);
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'shared:plan' },
          line: 5,
          column: 42,
          endLine: 5,
          endColumn: 63,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'XADD to a stream of contributions' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
const PLAN = 'shared:plan';
export const publish = (plan: string) => redis.xadd(\`\${PLAN}:contributions\`, '*', 'value', plan);
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a key made by a helper',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
const keyOf = (team: string) => \`shared:\${team}:plan\`;
export const publish = (team: string, plan: string) => redis.set(keyOf(team), plan);
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'shared:*:plan' },
          line: 5,
          column: 56,
          endLine: 5,
          endColumn: 84,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'XADD to a stream of contributions' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
const keyOf = (team: string) => \`shared:\${team}:plan\`;
export const publish = (team: string, plan: string) => redis.xadd(\`\${keyOf(team)}:contributions\`, '*', 'value', plan);
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a helper that writes',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
async function write(key: string, value: string) {
  await redis.set(key, value);
}
export const publish = (plan: string) => write('shared:plan', plan);
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'shared:plan' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'XADD to a stream of contributions' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
async function write(key: string, value: string) {
  await redis.xadd(\`\${key}:contributions\`, '*', 'value', value);
}
export const publish = (plan: string) => write('shared:plan', plan);
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
const client = createClient();
export const publish = (plan: string) => client.set('shared:plan', plan);
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'shared:plan' },
          line: 4,
          column: 42,
          endLine: 4,
          endColumn: 73,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'XADD to a stream of contributions' },
              output: `
import { createClient } from 'redis';
const client = createClient();
export const publish = (plan: string) => client.xAdd('shared:plan:contributions', '*', { value: plan });
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'Upstash',
      code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export const publish = (plan: object) => redis.set('shared:plan', plan);
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'shared:plan' },
          line: 4,
          column: 42,
          endLine: 4,
          endColumn: 72,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'XADD to a stream of contributions' },
              output: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export const publish = (plan: object) => redis.xadd('shared:plan:contributions', '*', { value: plan });
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'Keyv',
      code: `
import Keyv from 'keyv';
const memory = new Keyv();
export const publish = (plan: string) => memory.set('shared:plan', plan);
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
      errors: [{ messageId: 'direct', data: { key: 'shared:plan' }, line: 4, column: 42, endLine: 4, endColumn: 73 }],
    },
    {
      name: 'unstorage',
      code: `
import { createStorage } from 'unstorage';
const storage = createStorage();
export const publish = (plan: string) => storage.setItem('shared:plan', plan);
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
      errors: [{ messageId: 'direct', data: { key: 'shared:plan' }, line: 4, column: 42, endLine: 4, endColumn: 78 }],
    },
    {
      name: 'a field of a class',
      code: `
import type { Redis } from 'ioredis';
export class Planner {
  constructor(private readonly redis: Redis) {}
  async publish(plan: string) {
    await this.redis.set('shared:plan', plan);
  }
}
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'shared:plan' },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'XADD to a stream of contributions' },
              output: `
import type { Redis } from 'ioredis';
export class Planner {
  constructor(private readonly redis: Redis) {}
  async publish(plan: string) {
    await this.redis.xadd('shared:plan:contributions', '*', 'value', plan);
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'several keys of mset',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (plan: string, agent: string) => redis.mset('shared:plan', plan, \`agent:\${agent}\`, plan);
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
      errors: [{ messageId: 'direct', data: { key: 'shared:plan' }, line: 4, column: 57, endLine: 4, endColumn: 112 }],
    },
    {
      name: 'the same folder elsewhere',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const merge = (plan: string) => redis.set('shared:plan', plan);
      `,
      filename: 'lib/src/coordinator/merge.ts',
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'shared:plan' },
          line: 4,
          column: 40,
          endLine: 4,
          endColumn: 70,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'XADD to a stream of contributions' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export const merge = (plan: string) => redis.xadd('shared:plan:contributions', '*', 'value', plan);
      `,
            },
          ],
        },
      ],
    },

    // other settings
    {
      name: 'several patterns',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (plan: string) => redis.set('team/1/plan', plan);
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*', 'team/*/plan'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'team/1/plan' },
          line: 4,
          column: 42,
          endLine: 4,
          endColumn: 72,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'XADD to a stream of contributions' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (plan: string) => redis.xadd('team/1/plan:contributions', '*', 'value', plan);
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a pattern without a star',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (plan: string) => redis.set('plan', plan);
      `,
      settings: { 'lost-update': { keys: { shared: ['plan'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'plan' },
          line: 4,
          column: 42,
          endLine: 4,
          endColumn: 65,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'XADD to a stream of contributions' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (plan: string) => redis.xadd('plan:contributions', '*', 'value', plan);
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a star for one folder is not two',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (plan: string) => redis.set('shared:plan', plan);
      `,
      filename: 'packages/a/b/src/coordinator.ts',
      settings: { 'lost-update': { keys: { shared: ['shared:*'], coordinators: ['packages/*/src/coordinator.ts'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'shared:plan' },
          line: 4,
          column: 42,
          endLine: 4,
          endColumn: 72,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'XADD to a stream of contributions' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (plan: string) => redis.xadd('shared:plan:contributions', '*', 'value', plan);
      `,
            },
          ],
        },
      ],
    },

    // what is suggested
    {
      name: 'a writer in reach',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function propose(agent: string, plan: string) {
  await redis.set('shared:plan', plan);
}
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'shared:plan' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'XADD to a stream of contributions' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function propose(agent: string, plan: string) {
  await redis.xadd('shared:plan:contributions', '*', 'agent', agent, 'value', plan);
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: "a key of the writer's own" },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function propose(agent: string, plan: string) {
  await redis.set(\`agent:\${agent}:shared:plan\`, plan);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an expiry: only the key can be changed',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function propose(agentId: string, plan: string) {
  await redis.set('shared:plan', plan, 'EX', 60);
}
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'shared:plan' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 49,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: "a key of the writer's own" },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function propose(agentId: string, plan: string) {
  await redis.set(\`agent:\${agentId}:shared:plan\`, plan, 'EX', 60);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an answer that is used',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function propose(team: string, author: string, plan: object): Promise<string> {
  return redis.set(\`shared:\${team}:plan\`, JSON.stringify(plan));
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*:plan'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'shared:*:plan' },
          line: 5,
          column: 10,
          endLine: 5,
          endColumn: 64,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: "a key of the writer's own" },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function propose(team: string, author: string, plan: object): Promise<string> {
  return redis.set(\`shared:\${team}:plan:\${author}\`, JSON.stringify(plan));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'no private keys, and a pattern that holds what is behind the key',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function propose(agent: string, plan: string) {
  await redis.set('shared:plan', plan);
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'shared:plan' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'XADD to a stream of contributions' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function propose(agent: string, plan: string) {
  await redis.xadd('shared:plan:contributions', '*', 'agent', agent, 'value', plan);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'node-redis, a number',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function propose(agent: string, limit: number) {
  await client.set('shared:limit', limit);
}
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'shared:limit' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'XADD to a stream of contributions' },
              output: `
import { createClient } from 'redis';
const client = createClient();
export async function propose(agent: string, limit: number) {
  await client.xAdd('shared:limit:contributions', '*', { agent, value: String(limit) });
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: "a key of the writer's own" },
              output: `
import { createClient } from 'redis';
const client = createClient();
export async function propose(agent: string, limit: number) {
  await client.set(\`agent:\${agent}:shared:limit\`, limit);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'Upstash, an object',
      code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function propose(agent: string, plan: object) {
  await redis.set('shared:plan', plan);
}
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'shared:plan' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'XADD to a stream of contributions' },
              output: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function propose(agent: string, plan: object) {
  await redis.xadd('shared:plan:contributions', '*', { agent, value: plan });
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: "a key of the writer's own" },
              output: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function propose(agent: string, plan: object) {
  await redis.set(\`agent:\${agent}:shared:plan\`, plan);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a file',
      code: `
import { writeFile } from 'node:fs/promises';
export async function propose(agent: string, plan: string) {
  await writeFile('plan.json', plan);
}
      `,
      settings: { 'lost-update': { keys: { shared: ['plan.json'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'plan.json' },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 37,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'appendFile, one JSON line an item' },
              output: `
import { writeFile, appendFile } from 'node:fs/promises';
export async function propose(agent: string, plan: string) {
  await appendFile('plan-contributions.json', JSON.stringify(plan) + '\\n');
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: "a key of the writer's own" },
              output: `
import { writeFile } from 'node:fs/promises';
export async function propose(agent: string, plan: string) {
  await writeFile(\`plan-\${agent}.json\`, plan);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a client that cannot append',
      code: `
interface Env { MEMORY: KVNamespace }
export async function propose(env: Env, agent: string, plan: string) {
  await env.MEMORY.put('shared:plan', plan);
}
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'shared:plan' },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 44,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: "a key of the writer's own" },
              output: `
interface Env { MEMORY: KVNamespace }
export async function propose(env: Env, agent: string, plan: string) {
  await env.MEMORY.put(\`agent:\${agent}:shared:plan\`, plan);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a writer that is an object',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
interface Agent { id: string }
export async function propose(agent: Agent, plan: string) {
  await redis.set('shared:plan', plan);
}
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'shared:plan' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'XADD to a stream of contributions' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
interface Agent { id: string }
export async function propose(agent: Agent, plan: string) {
  await redis.xadd('shared:plan:contributions', '*', 'value', plan);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a key in a constant',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function propose(agent: string, key: string, plan: string) {
  const name = 'shared:plan';
  await redis.set(name, plan);
}
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'] } } },
      errors: [
        {
          messageId: 'direct',
          data: { key: 'shared:plan' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'XADD to a stream of contributions' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function propose(agent: string, key: string, plan: string) {
  const name = 'shared:plan';
  await redis.xadd(\`\${name}:contributions\`, '*', 'agent', agent, 'value', plan);
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: "a key of the writer's own" },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function propose(agent: string, key: string, plan: string) {
  const name = 'shared:plan';
  await redis.set(\`agent:\${agent}:\${name}\`, plan);
}
      `,
            },
          ],
        },
      ],
    },
  ],
});
