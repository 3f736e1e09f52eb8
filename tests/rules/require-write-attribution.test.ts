import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/require-write-attribution.js';

const tester = new RuleTester();

tester.run('require-write-attribution', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
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
      errors: [{ messageId: 'anonymous', data: { key: 'shared:plan' }, line: 5, column: 9, endLine: 5, endColumn: 68 }],
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
  ],
});
