import { describe, expect, test } from 'vitest';

import { lint } from '../suggestions.js';
import { explore, type Schedule, type Scheduler } from './explore.js';
import { FilesModel, RedisModel, run } from './models.js';

/** A program that two writers run, and what must hold at the end in whatever order the store served them. */
interface Case {
  readonly name: string;
  readonly code: string;
  readonly model: 'redis' | 'files';
  /** prepares the store; gives the arguments of each writer's call of `act` */
  readonly writers: (store: { redis: RedisModel; files: FilesModel }) => readonly (readonly unknown[])[];
  /** the update that is lost, if one is */
  readonly lost: (store: { redis: RedisModel; files: FilesModel }, schedule: Schedule) => boolean;
}

const two = (): readonly (readonly unknown[])[] => [['a'], ['b']];
const answers = ({ outcomes }: Schedule): unknown[] =>
  outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : undefined));

const cases: readonly Case[] = [
  {
    name: 'a counter, ioredis',
    model: 'redis',
    code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function act() {
  const n = Number(await redis.get('n')) || 0;
  await redis.set('n', n + 1);
}
`,
    writers: two,
    lost: ({ redis }) => redis.strings.get('n') !== '2',
  },
  {
    name: 'a document, ioredis',
    model: 'redis',
    code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function act(name: string) {
  const doc = JSON.parse((await redis.get('doc')) ?? '{}');
  doc[name] = true;
  await redis.set('doc', JSON.stringify(doc));
}
`,
    writers: two,
    lost: ({ redis }) => Object.keys(JSON.parse(redis.strings.get('doc') ?? '{}') as object).length !== 2,
  },
  {
    name: 'a list, ioredis',
    model: 'redis',
    code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function act(item: string) {
  const list = JSON.parse((await redis.get('list')) ?? '[]');
  list.push(item);
  await redis.set('list', JSON.stringify(list));
}
`,
    writers: two,
    lost: ({ redis }) => (redis.lists.get('list') ?? (JSON.parse(redis.strings.get('list') ?? '[]') as unknown[])).length !== 2,
  },
  {
    name: 'helpers, ioredis',
    model: 'redis',
    code: `
import Redis from 'ioredis';
const redis = new Redis();
const load = async () => JSON.parse((await redis.get('doc')) ?? '{}');
const save = (doc: object) => redis.set('doc', JSON.stringify(doc));
export async function act(name: string) {
  const doc = await load();
  doc[name] = true;
  await save(doc);
}
`,
    writers: two,
    lost: ({ redis }) => Object.keys(JSON.parse(redis.strings.get('doc') ?? '{}') as object).length !== 2,
  },
  {
    name: 'exists, then set, ioredis',
    model: 'redis',
    code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function act(guest: string) {
  if (await redis.exists('table')) return false;
  await redis.set('table', guest);
  return true;
}
`,
    writers: two,
    lost: (_, schedule) => answers(schedule).filter((answer) => answer === true).length !== 1,
  },
  {
    name: 'a lock that expired is given back, ioredis',
    model: 'redis',
    code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function act(role: string) {
  if (role === 'next owner') {
    await redis.del('lock');
    await redis.set('lock', 'next');
    return;
  }
  const owner = await redis.get('lock');
  if (owner === 'mine') {
    await redis.del('lock');
  }
}
`,
    writers: ({ redis }) => {
      redis.strings.set('lock', 'mine');
      return [['me'], ['next owner']];
    },
    // whoever took the lock after it had expired must still hold it
    lost: ({ redis }) => redis.strings.get('lock') !== 'next',
  },
  {
    name: 'a code that works once, ioredis',
    model: 'redis',
    code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function act() {
  const prize = await redis.get('code');
  if (!prize) return null;
  await redis.del('code');
  return prize;
}
`,
    writers: ({ redis }) => {
      redis.strings.set('code', 'prize');
      return two();
    },
    lost: (_, schedule) => answers(schedule).filter((answer) => answer === 'prize').length !== 1,
  },
  {
    name: 'a JSON file',
    model: 'files',
    code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function act(name: string) {
  const doc = JSON.parse(await readFile('memory', 'utf8'));
  doc[name] = true;
  await writeFile('memory', JSON.stringify(doc));
}
`,
    writers: ({ files }) => {
      files.files.set('memory', '{}');
      return two();
    },
    lost: ({ files }) => Object.keys(JSON.parse(files.files.get('memory') ?? '{}') as object).length !== 2,
  },
  {
    name: 'a file that grows',
    model: 'files',
    code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function act(line: string) {
  const text = await readFile('log', 'utf8');
  await writeFile('log', text + line);
}
`,
    writers: two,
    lost: ({ files }) => files.files.get('log')?.length !== 2,
  },
];

/** The first order in which an update is lost, and how many orders there were to look at. */
async function search({ model, writers, lost }: Case, code: string): Promise<{ losing: Schedule | undefined; runs: number }> {
  let store: { redis: RedisModel; files: FilesModel } | undefined;
  let losing: Schedule | undefined;
  const start = (scheduler: Scheduler): (() => Promise<unknown>)[] => {
    const fresh = { redis: new RedisModel(scheduler), files: new FilesModel(scheduler) };
    store = fresh;
    const { act } = run(code, fresh[model].modules, scheduler);
    return writers(fresh).map((args) => () => Promise.resolve(act?.(...args)));
  };
  const runs = await explore(start, (schedule) => {
    if (!store || !lost(store, schedule)) return false;
    losing = schedule;
    return true;
  });
  return { losing, runs };
}

describe.each(cases)('$name', (each) => {
  const { suggestions } = lint(each.code);

  test('there is an order in which an update is lost', async () => {
    const { losing } = await search(each, each.code);
    expect(losing).toBeDefined();
    expect(losing?.steps).toMatchSnapshot();
  });

  test('there is a repair', () => {
    expect(suggestions.length).toBeGreaterThan(0);
  });

  test.each(suggestions)('$title: there is none', async ({ output }) => {
    const { losing } = await search(each, output);
    expect(losing?.steps).toBeUndefined();
  });
});

describe('three writers', () => {
  const counter = {
    ...(cases[0] as Case),
    writers: () => [[], [], []],
    lost: ({ redis }: { redis: RedisModel }) => redis.strings.get('n') !== '3',
  };

  test('lose more than two do', async () => {
    const { losing } = await search(counter, counter.code);
    expect(losing).toBeDefined();
  });

  test.each(lint(counter.code).suggestions)('$title: lose nothing', async ({ output }) => {
    const { losing, runs } = await search(counter, output);
    expect(losing?.steps).toBeUndefined();
    expect(runs).toBeGreaterThanOrEqual(6);
  });
});

test('a broken repair has an order in which an update is lost', async () => {
  const [each] = cases;
  const loop = lint(each?.code ?? '').suggestions.find(({ title }) => title.includes('compare-and-set'));
  if (!each || !loop) throw new Error('the counter has no loop');
  const { losing } = await search(each, loop.output.replace(/if \(\(await (.*)\) === 1\) break;/u, 'await $1; break;'));
  expect(losing).toBeDefined();
});
