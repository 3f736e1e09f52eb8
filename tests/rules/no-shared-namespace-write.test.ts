import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/no-shared-namespace-write.js';

const tester = new RuleTester();

tester.run('no-shared-namespace-write', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
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
  ],
});
