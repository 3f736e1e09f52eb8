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
      errors: [{ messageId: 'direct', data: { key: 'shared:plan' }, line: 5, column: 9, endLine: 5, endColumn: 39 }],
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
      errors: [{ messageId: 'direct', data: { key: 'shared:*:plan' }, line: 5, column: 9, endLine: 5, endColumn: 47 }],
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
      errors: [{ messageId: 'direct', data: { key: 'shared:plan' }, line: 5, column: 9, endLine: 5, endColumn: 39 }],
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
      errors: [{ messageId: 'direct', data: { key: 'shared:plan' }, line: 5, column: 42, endLine: 5, endColumn: 63 }],
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
      errors: [{ messageId: 'direct', data: { key: 'shared:*:plan' }, line: 5, column: 56, endLine: 5, endColumn: 84 }],
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
      errors: [{ messageId: 'direct', data: { key: 'shared:plan' }, line: 5, column: 9, endLine: 5, endColumn: 30 }],
    },
    {
      name: 'node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export const publish = (plan: string) => client.set('shared:plan', plan);
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
      errors: [{ messageId: 'direct', data: { key: 'shared:plan' }, line: 4, column: 42, endLine: 4, endColumn: 73 }],
    },
    {
      name: 'Upstash',
      code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export const publish = (plan: object) => redis.set('shared:plan', plan);
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['src/coordinator/**'] } } },
      errors: [{ messageId: 'direct', data: { key: 'shared:plan' }, line: 4, column: 42, endLine: 4, endColumn: 72 }],
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
      errors: [{ messageId: 'direct', data: { key: 'shared:plan' }, line: 6, column: 11, endLine: 6, endColumn: 46 }],
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
      errors: [{ messageId: 'direct', data: { key: 'shared:plan' }, line: 4, column: 40, endLine: 4, endColumn: 70 }],
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
      errors: [{ messageId: 'direct', data: { key: 'team/1/plan' }, line: 4, column: 42, endLine: 4, endColumn: 72 }],
    },
    {
      name: 'a pattern without a star',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (plan: string) => redis.set('plan', plan);
      `,
      settings: { 'lost-update': { keys: { shared: ['plan'] } } },
      errors: [{ messageId: 'direct', data: { key: 'plan' }, line: 4, column: 42, endLine: 4, endColumn: 65 }],
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
      errors: [{ messageId: 'direct', data: { key: 'shared:plan' }, line: 4, column: 42, endLine: 4, endColumn: 72 }],
    },
  ],
});
