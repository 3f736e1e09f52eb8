import { Redis } from 'ioredis';
import { afterAll } from 'vitest';

import type { Program, Run } from './harness.js';
import { hasRedis, RedisServer } from './redis-server.js';
import { dialects, type Dialect } from './redis-dialects.js';
import { proveRepairs } from './suite.js';
import { UpstashFront } from './upstash-front.js';

/* The same faults in the words of each client of the Redis family. Whether the server is installed, `redis.test.ts` asks. */

if (hasRedis) {
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

  const startingWith =
    (...commands: [string, ...string[]][]) =>
    async (): Promise<void> => {
      await redis.flushall();
      for (const [command, ...words] of commands) await redis.call(command, ...words);
    };
  const number = async (): Promise<number> => Number(await redis.get('key'));
  const refused = ({ answers }: Run): number => answers.filter((answer) => answer === false || answer === null).length + 1;
  const sizeOf = async (otherwise: string): Promise<number> =>
    Object.keys(JSON.parse((await redis.get('key')) ?? otherwise) as object).length;
  const contributions = async ({ title = '' }: Run): Promise<number> => {
    if (title.includes('RPUSH')) return redis.llen('shared:plan:contributions');
    return title.includes('XADD') ? redis.xlen('shared:plan:contributions') : (await redis.keys('*:*')).length;
  };
  const snapshot = async (): Promise<unknown> => {
    const type = await redis.type('key');
    const ttl = await redis.ttl('key');
    return { value: type === 'string' ? await redis.get('key') : await redis.hgetall('key'), ttl: ttl < 0 ? ttl : Math.ceil(ttl / 10) };
  };

  const faults = (client: Dialect): readonly Program[] => {
    const { get, set, exists, del, document, setDocument } = client;
    const program = (fault: string, body: string, more: Partial<Program> = {}): Program => ({
      client: client.name,
      fault,
      instances: 2,
      writers: 8,
      code: client.opened(body, { port: server.port, url: front.url }),
      reset: startingWith(),
      kept: number,
      // another rule's fault may lie in what is stored
      ...(more.rule === undefined ? { snapshot } : {}),
      ...more,
    });
    const first = (fault: string, write: string): Program =>
      program(
        fault,
        `export async function act(writer: number) {
  if (await ${exists}) return false;
  await ${write};
  return true;
}`,
        { kept: refused },
      );
    const naming = (field: string): string => `async function ${field}() {
  const doc = ${document('{}')};
  doc.${field} = 'known';
  await ${setDocument('doc')};
}`;
    return [
      program(
        'a counter that goes up',
        `export async function act() {
  const n = Number(await ${get});
  await ${set('n + 1')};
}`,
      ),
      program(
        'a counter that goes up, for a minute',
        `export async function act() {
  const n = Number(await ${get});
  await ${client.setFor('n + 1')};
}`,
      ),
      program(
        'a stock that goes down',
        `export async function act() {
  const left = Number(await ${get});
  await ${set('left - 1')};
}`,
        { reset: startingWith(['SET', 'key', '100']), kept: async () => 100 - (await number()) },
      ),
      program(
        'a sum with a fraction',
        `export async function act() {
  const amount = 0.5;
  const total = parseFloat(String((await ${get}) ?? '0'));
  await ${set('total + amount')};
}`,
        { kept: async () => (await number()) * 2 },
      ),
      program(
        'a text that grows by a letter',
        `export async function act() {
  const text = (await ${get}) ?? '';
  await ${set("text + 'x'")};
}`,
        { kept: () => redis.strlen('key') },
      ),
      program(
        'a list of items',
        `export async function act(writer: number) {
  const list = ${document('[]')};
  list.push({ writer });
  await ${setDocument('list')};
}`,
        { kept: ({ title }) => (title?.includes('RPUSH') ? redis.llen('key') : sizeOf('[]')) },
      ),
      program(
        'two fields of a document',
        `${naming('place')}
${naming('name')}
export const act = (writer: number) => (writer === 0 ? place() : name());`,
        { writers: 2, kept: ({ title }) => (title?.includes('HSET') ? redis.hlen('key') : sizeOf('{}')) },
      ),
      program(
        'a number of a document',
        `export async function act() {
  const doc = ${document('{"count":0}')};
  doc.count += 1;
  await ${setDocument('doc')};
}`,
        {
          kept: async ({ title }) =>
            title?.includes('HINCRBY')
              ? Number(await redis.hget('key', 'count'))
              : (JSON.parse((await redis.get('key')) ?? '{}') as { count: number }).count,
        },
      ),
      program(
        'a number in a hash',
        `export async function act() {
  const n = Number(await ${client.getField});
  await ${client.setField('n + 1')};
}`,
        { kept: async () => Number(await redis.hget('key', 'count')) },
      ),
      first('a name for the first who comes', set("'taken'")),
      first('a name for the first who comes, for a minute', client.setFor("'taken'")),
      program(
        'a lock that is given back once',
        `export async function act(writer: number) {
  const token = 'mine';
  const owner = await ${get};
  if (owner !== token) return false;
  await ${del};
  return true;
}`,
        { reset: startingWith(['SET', 'key', 'mine']), kept: refused },
      ),
      program(
        'read and write in helpers',
        `async function load(): Promise<Record<string, boolean>> {
  return ${document('{}')};
}
async function save(doc: Record<string, boolean>) {
  await ${setDocument('doc')};
}
export async function act(writer: number) {
  const doc = await load();
  doc['w' + writer] = true;
  await save(doc);
}`,
        { writers: 4, kept: () => sizeOf('{}') },
      ),
      program(
        'a direct write of a shared key',
        `async function propose(agent: string, plan: string) {
  await ${client.setShared('plan')};
}
export const act = (writer: number) => propose('agent ' + writer, 'plan ' + writer);`,
        {
          rule: 'no-shared-namespace-write',
          settings: { keys: { private: ['agent:*'], shared: ['shared:*'] } },
          kept: contributions,
        },
      ),
      program(
        "a lock with another client's words",
        `export async function act(writer: number): Promise<boolean> {
  const got = await ${client.setForeign};
  return got === 'OK';
}`,
        { rule: 'no-ineffective-guard', kept: refused },
      ),
      program(
        'a prize for the first who comes',
        `export async function act(writer: number) {
  const prize = await ${get};
  if (!prize) return null;
  await ${del};
  return prize;
}`,
        { reset: startingWith(['SET', 'key', 'prize']), kept: refused },
      ),
    ];
  };

  proveRepairs(dialects.flatMap(faults));
}
