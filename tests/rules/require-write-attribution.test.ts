import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/require-write-attribution.js';

const tester = new RuleTester();

tester.run('require-write-attribution', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
    // a value that says who wrote it and when
    {
      name: 'both',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agent: string, plan: string) {
  await redis.set('shared:plan', JSON.stringify({ plan, agent, at: Date.now() }));
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
    },
    {
      name: 'writer and time under other names',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(me: string, plan: string) {
  await redis.set('shared:plan', JSON.stringify({ plan, updatedBy: me, updatedAt: new Date().toISOString() }));
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
    },
    {
      name: 'a value in a variable',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agent: string, plan: string) {
  const entry = { plan, writer: agent, timestamp: Date.now() };
  await redis.set('shared:plan', JSON.stringify(entry));
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
    },
    {
      name: 'a key that is not shared',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(plan: string) {
  await redis.set('plan', plan);
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
    },

    // a wrapper that keeps the log
    {
      name: 'through the wrapper',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
async function monitoredWrite(key: string, value: string, agent: string) {
  await redis.xadd('log', '*', 'agent', agent, 'key', key);
  await redis.set(key, value);
}
export async function publish(agent: string, plan: string) {
  await monitoredWrite('shared:plan', plan, agent);
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] }, auditWrappers: ['monitoredWrite'] } },
    },
    {
      name: "a read in the wrapper's file",
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const plan = () => redis.get('shared:plan');
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] }, auditWrappers: ['monitoredWrite'] } },
    },
    {
      name: 'an arrow function as the wrapper',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const monitoredWrite = (value: string) => redis.set('shared:plan', value);
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] }, auditWrappers: ['monitoredWrite'] } },
    },
    {
      name: 'a method as the wrapper',
      code: `
import type { Redis } from 'ioredis';
export class Memory {
  constructor(private readonly redis: Redis) {}
  async monitoredWrite(agent: string, plan: string) {
    await this.redis.xadd('log', '*', 'agent', agent);
    await this.redis.set('shared:plan', plan);
  }
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] }, auditWrappers: ['monitoredWrite'] } },
    },

    // other shapes and clients
    {
      name: 'an object with both, Upstash',
      code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export const publish = (agentId: string, plan: string) => redis.set('shared:plan', { plan, agentId, ts: Date.now() });
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
    },
    {
      name: 'KV with both',
      code: `
interface Env { MEMORY: KVNamespace }
export const publish = (env: Env, author: string, plan: string) =>
  env.MEMORY.put('shared:plan', JSON.stringify({ author, plan, writtenAt: new Date().toISOString() }));
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
    },
    {
      name: 'a value made by a helper',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
const stamped = (agent: string, plan: string) => ({ plan, agent, timestamp: Date.now() });
export const publish = (agent: string, plan: string) => redis.set('shared:plan', JSON.stringify(stamped(agent, plan)));
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
    },
    {
      name: 'fields set one by one',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agent: string, plan: string) {
  const entry: Record<string, unknown> = { plan };
  entry.agent = agent;
  entry.at = Date.now();
  await redis.set('shared:plan', JSON.stringify(entry));
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
    },
    {
      name: 'an append, which is no direct write',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const contribute = (plan: string) => redis.rpush('shared:plans', plan);
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
    },
    {
      name: 'a stream entry',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const contribute = (agent: string, plan: string) => redis.xadd('shared:contributions', '*', 'agent', agent, 'plan', plan);
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
    },
    {
      name: 'a hash of fields with both',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (agent: string, plan: string) => redis.hset('shared:plan', { plan, agent, at: Date.now() });
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
    },
    {
      name: 'nothing is declared shared',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (plan: string) => redis.set('shared:plan', plan);
      `,
      settings: { 'lost-update': { keys: { private: ['agent:*'] } } },
    },
    {
      name: 'the parameter says who, the clock says when',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (agentId: string, plan: string) => redis.set('shared:plan', \`\${Date.now()} \${agentId} \${plan}\`);
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
    },
  ],
  invalid: [
    // a value that says who wrote it and when
    {
      name: 'neither',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(plan: string) {
  await redis.set('shared:plan', plan);
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
      errors: [{ messageId: 'anonymous', data: { key: 'shared:plan' }, line: 5, column: 9, endLine: 5, endColumn: 39 }],
    },
    {
      name: 'the time alone',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(plan: string) {
  await redis.set('shared:plan', JSON.stringify({ plan, at: Date.now() }));
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
      errors: [{ messageId: 'anonymous', data: { key: 'shared:plan' }, line: 5, column: 9, endLine: 5, endColumn: 75 }],
    },
    {
      name: 'the writer alone',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agentId: string, plan: string) {
  await redis.set('shared:plan', JSON.stringify({ plan, agentId }));
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
      errors: [
        {
          messageId: 'anonymous',
          data: { key: 'shared:plan' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 68,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a value that says who wrote it and when' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agentId: string, plan: string) {
  await redis.set('shared:plan', JSON.stringify({ plan, agentId, at: Date.now() }));
}
      `,
            },
          ],
        },
      ],
    },

    // a wrapper that keeps the log
    {
      name: 'beside the wrapper',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agent: string, plan: string) {
  await redis.set('shared:plan', JSON.stringify({ plan, agent, at: Date.now() }));
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] }, auditWrappers: ['monitoredWrite'] } },
      errors: [
        { messageId: 'bypass', data: { key: 'shared:plan', wrapper: 'monitoredWrite' }, line: 5, column: 9, endLine: 5, endColumn: 82 },
      ],
    },
    {
      name: 'another method beside the wrapper',
      code: `
import type { Redis } from 'ioredis';
export class Memory {
  constructor(private readonly redis: Redis) {}
  async quickWrite(plan: string) {
    await this.redis.set('shared:plan', plan);
  }
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] }, auditWrappers: ['monitoredWrite'] } },
      errors: [
        { messageId: 'bypass', data: { key: 'shared:plan', wrapper: 'monitoredWrite' }, line: 6, column: 11, endLine: 6, endColumn: 46 },
      ],
    },

    // other shapes and clients
    {
      name: 'an object without them, Upstash',
      code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export const publish = (plan: string) => redis.set('shared:plan', { plan });
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
      errors: [{ messageId: 'anonymous', data: { key: 'shared:plan' }, line: 4, column: 42, endLine: 4, endColumn: 76 }],
    },
    {
      name: 'KV',
      code: `
interface Env { MEMORY: KVNamespace }
export const publish = (env: Env, plan: string) => env.MEMORY.put('shared:plan', plan);
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
      errors: [{ messageId: 'anonymous', data: { key: 'shared:plan' }, line: 3, column: 52, endLine: 3, endColumn: 87 }],
    },
    {
      name: 'a template',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (team: string, plan: string) => redis.set(\`shared:\${team}:plan\`, JSON.stringify({ plan, owner: team }));
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
      errors: [{ messageId: 'anonymous', data: { key: 'shared:*:plan' }, line: 4, column: 56, endLine: 4, endColumn: 127 }],
    },
    {
      name: 'a hash of fields',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (plan: string) => redis.hset('shared:plan', { plan });
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
      errors: [{ messageId: 'anonymous', data: { key: 'shared:plan' }, line: 4, column: 42, endLine: 4, endColumn: 77 }],
    },
    {
      name: 'a number',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const limit = (n: number) => redis.set('shared:limit', n);
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
      errors: [{ messageId: 'anonymous', data: { key: 'shared:limit' }, line: 4, column: 37, endLine: 4, endColumn: 65 }],
    },
    {
      name: 'a random id is no time',
      code: `
import { randomUUID } from 'node:crypto';
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (agentId: string, plan: string) => redis.set('shared:plan', \`\${randomUUID()} \${agentId} \${plan}\`);
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
      errors: [
        {
          messageId: 'anonymous',
          data: { key: 'shared:plan' },
          line: 5,
          column: 59,
          endLine: 5,
          endColumn: 121,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a value that says who wrote it and when' },
              output: `
import { randomUUID } from 'node:crypto';
import Redis from 'ioredis';
const redis = new Redis();
export const publish = (agentId: string, plan: string) => redis.set('shared:plan', JSON.stringify({ value: \`\${randomUUID()} \${agentId} \${plan}\`, agentId, at: Date.now() }));
      `,
            },
          ],
        },
      ],
    },

    // what is suggested
    {
      name: 'a text becomes an object',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agent: string, plan: string) {
  await redis.set('shared:plan', plan);
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
      errors: [
        {
          messageId: 'anonymous',
          data: { key: 'shared:plan' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a value that says who wrote it and when' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agent: string, plan: string) {
  await redis.set('shared:plan', JSON.stringify({ value: plan, agent, at: Date.now() }));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an expiry stays',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agent: string, plan: string) {
  await redis.setex('shared:plan', 60, plan);
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
      errors: [
        {
          messageId: 'anonymous',
          data: { key: 'shared:plan' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 45,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a value that says who wrote it and when' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agent: string, plan: string) {
  await redis.setex('shared:plan', 60, JSON.stringify({ value: plan, agent, at: Date.now() }));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an object in a variable',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agentId: string, plan: object) {
  await redis.set('shared:plan', JSON.stringify(plan));
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
      errors: [
        {
          messageId: 'anonymous',
          data: { key: 'shared:plan' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 55,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a value that says who wrote it and when' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agentId: string, plan: object) {
  await redis.set('shared:plan', JSON.stringify({ value: plan, agentId, at: Date.now() }));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the writer is there, the time is not',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agent: string, plan: string) {
  await redis.set('shared:plan', JSON.stringify({ plan, agent }));
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
      errors: [
        {
          messageId: 'anonymous',
          data: { key: 'shared:plan' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 66,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a value that says who wrote it and when' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agent: string, plan: string) {
  await redis.set('shared:plan', JSON.stringify({ plan, agent, at: Date.now() }));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the time is there, the writer is not',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(author: string, plan: string) {
  await redis.set('shared:plan', JSON.stringify({ updatedAt: Date.now(), plan }));
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
      errors: [
        {
          messageId: 'anonymous',
          data: { key: 'shared:plan' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 82,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a value that says who wrote it and when' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(author: string, plan: string) {
  await redis.set('shared:plan', JSON.stringify({ updatedAt: Date.now(), plan, author }));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an empty object',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(author: string) {
  await redis.set('shared:plan', JSON.stringify({}));
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
      errors: [
        {
          messageId: 'anonymous',
          data: { key: 'shared:plan' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 53,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a value that says who wrote it and when' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(author: string) {
  await redis.set('shared:plan', JSON.stringify({ author, at: Date.now() }));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the fields of a hash',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agent: string, plan: string) {
  await redis.hset('shared:plan', { plan });
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
      errors: [
        {
          messageId: 'anonymous',
          data: { key: 'shared:plan' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 44,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'a value that says who wrote it and when' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agent: string, plan: string) {
  await redis.hset('shared:plan', { plan, agent, at: Date.now() });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'one field of a hash holds no others',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agent: string, plan: string) {
  await redis.hset('shared:plan', 'text', plan);
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
      errors: [{ messageId: 'anonymous', data: { key: 'shared:plan' }, line: 5, column: 9, endLine: 5, endColumn: 48 }],
    },
    {
      name: 'an imported wrapper',
      code: `
import { monitoredWrite } from './log.js';
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agent: string, plan: string) {
  await redis.set('shared:plan', plan);
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] }, auditWrappers: ['monitoredWrite'] } },
      errors: [
        {
          messageId: 'bypass',
          data: { key: 'shared:plan', wrapper: 'monitoredWrite' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: '`monitoredWrite`' },
              output: `
import { monitoredWrite } from './log.js';
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agent: string, plan: string) {
  await monitoredWrite('shared:plan', plan, agent);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: "the wrapper's own order of parameters",
      code: `
import Redis from 'ioredis';
const redis = new Redis();
async function monitoredWrite(agent: string, client: Redis, key: string, value: string) {
  await client.xadd('log', '*', 'agent', agent, 'key', key);
  await client.set(key, value);
}
export async function publish(agent: string, plan: string) {
  await redis.set('shared:plan', plan);
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] }, auditWrappers: ['monitoredWrite'] } },
      errors: [
        {
          messageId: 'bypass',
          data: { key: 'shared:plan', wrapper: 'monitoredWrite' },
          line: 9,
          column: 9,
          endLine: 9,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: '`monitoredWrite`' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
async function monitoredWrite(agent: string, client: Redis, key: string, value: string) {
  await client.xadd('log', '*', 'agent', agent, 'key', key);
  await client.set(key, value);
}
export async function publish(agent: string, plan: string) {
  await monitoredWrite(agent, redis, 'shared:plan', plan);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a wrapper that asks for more than is known',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
async function monitoredWrite(key: string, value: string, agent: string, seen: number) {
  await redis.xadd('log', '*', 'agent', agent, 'key', key, 'seen', seen);
  await redis.set(key, value);
}
export async function publish(agent: string, plan: string) {
  await redis.set('shared:plan', plan);
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] }, auditWrappers: ['monitoredWrite'] } },
      errors: [
        { messageId: 'bypass', data: { key: 'shared:plan', wrapper: 'monitoredWrite' }, line: 9, column: 9, endLine: 9, endColumn: 39 },
      ],
    },
    {
      name: 'an expiry that the wrapper does not take',
      code: `
import { monitoredWrite } from './log.js';
import Redis from 'ioredis';
const redis = new Redis();
export async function publish(agent: string, plan: string) {
  await redis.set('shared:plan', plan, 'EX', 60);
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] }, auditWrappers: ['monitoredWrite'] } },
      errors: [
        { messageId: 'bypass', data: { key: 'shared:plan', wrapper: 'monitoredWrite' }, line: 6, column: 9, endLine: 6, endColumn: 49 },
      ],
    },
    {
      name: 'one of two calls of a helper',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
async function share(name: string, value: string) {
  await redis.set(\`shared:\${name}\`, value);
}
export async function plan(agent: string, text: string) {
  await share('plan', JSON.stringify({ text, agent, at: Date.now() }));
  await share('status', 'planned');
}
      `,
      settings: { 'lost-update': { keys: { shared: ['shared:*'] } } },
      errors: [
        {
          messageId: 'anonymous',
          data: { key: 'shared:status' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 43,
        },
      ],
    },
  ],
});
