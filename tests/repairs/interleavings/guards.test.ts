import { describe, expect, test } from 'vitest';

import { lint } from '../suggestions.js';
import { BucketModel, DenoModel, DynamoModel, guards, KeyvalModel, PostgresModel, RedisConnection, VectorModel } from './clients.js';
import { explore, type Schedule, type Scheduler } from './explore.js';
import { FilesModel, RedisModel, run, type Modules } from './models.js';

/** All stores that a program may use, fresh for each run. */
interface World {
  readonly redis: RedisModel;
  readonly files: FilesModel;
  readonly deno: DenoModel;
  readonly bucket: BucketModel;
  readonly keyval: KeyvalModel;
  readonly dynamo: DynamoModel;
  readonly vectors: VectorModel;
  readonly postgres: PostgresModel;
}

/** A program that a rule reports, and what must hold at the end in whatever order the stores served its writers. */
interface Case {
  readonly name: string;
  readonly rule: string;
  readonly settings?: Record<string, unknown>;
  readonly code: string;
  /** the arguments of each writer's call of `act`; two writers, `a` and `b`, if nothing is said */
  readonly writers?: (world: World) => readonly (readonly unknown[])[];
  readonly lost: (world: World, answers: readonly unknown[]) => boolean;
  /** each writer has a process of its own, so that nothing in memory is common to them */
  readonly isApart?: true;
}

const keyValue = 'no-read-modify-write';
const redis = `import { Redis } from 'ioredis';\nconst redis = new Redis();\n`;
const told = `\nexport const act = (name: string) => raise(name).then(() => 'stored', () => 'told');\n`;
const stored = (answers: readonly unknown[]): number => answers.filter((answer) => answer === 'stored').length;
const letters = (text: string | undefined): number => new Set(text ?? '').size;
const files = `import { readFile, writeFile } from 'node:fs/promises';\n`;

const cases: readonly Case[] = [
  {
    name: 'conflict check: the answer of EXEC is dropped',
    rule: 'no-unchecked-conflict',
    code: `${redis}async function raise(name: string) {
  const own = redis.duplicate();
  await own.watch('n');
  const n = (await own.get('n')) ?? '';
  await own.multi().set('n', n + name).exec();
}${told}`,
    lost: (world, answers) => letters(world.redis.strings.get('n')) !== stored(answers),
  },
  {
    name: 'conflict check: the answer of commit() is dropped',
    rule: 'no-unchecked-conflict',
    code: `const kv = await Deno.openKv();
async function raise(name: string) {
  const entry = await kv.get<string>(['n']);
  await kv.atomic().check(entry).set(['n'], (entry.value ?? '') + name).commit();
}${told}`,
    lost: ({ deno }, answers) => letters(deno.entries.get('n')?.value as string | undefined) !== stored(answers),
  },
  {
    name: 'conflict check: the answer of a conditional put is dropped',
    rule: 'no-unchecked-conflict',
    code: `interface Env { DOCS: R2Bucket }
async function store(env: Env, name: string) {
  const old = await env.DOCS.get('n');
  const text = old ? await old.text() : '';
  await env.DOCS.put('n', text + name, { onlyIf: old ? { etagMatches: old.etag } : { etagDoesNotMatch: '*' } });
}
export const act = (name: string, env: Env) => store(env, name).then(() => 'stored', () => 'told');
`,
    writers: ({ bucket }) => [
      ['a', { DOCS: bucket }],
      ['b', { DOCS: bucket }],
    ],
    lost: ({ bucket }, answers) => letters(bucket.objects.get('n')?.text) !== stored(answers),
  },
  {
    name: 'fresh retry: what was read before the retry is sent again',
    rule: 'no-stale-retry',
    code: `${redis}export async function act(name: string) {
  const own = redis.duplicate();
  const n = (await own.get('n')) ?? '';
  const next = n + name;
  for (;;) {
    await own.watch('n');
    const done = await own.multi().set('n', next).exec();
    if (done) break;
  }
}
`,
    lost: (world) => letters(world.redis.strings.get('n')) !== 2,
  },
  {
    name: 'fresh retry: Deno KV',
    rule: 'no-stale-retry',
    code: `const kv = await Deno.openKv();
export async function act(name: string) {
  const old = await kv.get<string>(['n']);
  const next = (old.value ?? '') + name;
  for (;;) {
    const entry = await kv.get<string>(['n']);
    const done = await kv.atomic().check(entry).set(['n'], next).commit();
    if (done.ok) break;
  }
}
`,
    lost: ({ deno }) => letters(deno.entries.get('n')?.value as string | undefined) !== 2,
  },
  {
    name: 'conditional retry: a second write without the check',
    rule: 'no-stale-retry',
    code: `const kv = await Deno.openKv();
export async function act(name: string) {
  const entry = await kv.get<string>(['n']);
  const next = (entry.value ?? '') + name;
  const done = await kv.atomic().check(entry).set(['n'], next).commit();
  if (!done.ok) {
    await kv.set(['n'], next);
  }
}
`,
    lost: ({ deno }) => letters(deno.entries.get('n')?.value as string | undefined) !== 2,
  },
  {
    name: 'own connection: WATCH on one that callers share',
    rule: 'no-shared-connection-watch',
    code: `${redis}export async function act(name: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    await redis.watch('n');
    const n = (await redis.get('n')) ?? '';
    const done = await redis.multi().set('n', n + name).exec();
    if (done) return 'stored';
  }
  return 'told';
}
`,
    lost: (world, answers) => letters(world.redis.strings.get('n')) !== stored(answers),
  },
  {
    name: 'guards: a mutex made in each call',
    rule: 'no-ineffective-guard',
    code: `${files}import { Mutex } from 'async-mutex';
export async function act(name: string) {
  const mutex = new Mutex();
  await mutex.runExclusive(async () => {
    const text = await readFile('n', 'utf8');
    await writeFile('n', text + name);
  });
}
`,
    lost: (world) => letters(world.files.files.get('n')) !== 2,
  },
  {
    name: 'guards: a lock around the write only',
    rule: 'no-ineffective-guard',
    code: `${files}import { Mutex } from 'async-mutex';
const mutex = new Mutex();
export async function act(name: string) {
  const text = await readFile('n', 'utf8');
  await mutex.runExclusive(async () => {
    await writeFile('n', text + name);
  });
}
`,
    lost: (world) => letters(world.files.files.get('n')) !== 2,
  },
  {
    name: 'guards: a limit of two for a lock',
    rule: 'no-ineffective-guard',
    code: `${files}import pLimit from 'p-limit';
const limit = pLimit(2);
export async function act(name: string) {
  await limit(async () => {
    const text = await readFile('n', 'utf8');
    await writeFile('n', text + name);
  });
}
`,
    lost: (world) => letters(world.files.files.get('n')) !== 2,
  },
  {
    name: 'own key: the runs of a fan-out write one key',
    rule: 'no-parallel-same-key-write',
    code: `${redis}export async function act(names: string[]) {
  await Promise.all(
    names.map(async (name) => {
      await redis.set('answer', 'of ' + name);
    }),
  );
}
`,
    writers: () => [[['a', 'b']]],
    lost: (world) => world.redis.strings.size !== 2,
  },
  {
    name: 'contribution: a direct write of a shared key',
    rule: 'no-shared-namespace-write',
    settings: { keys: { private: ['agent:*'], shared: ['shared:*'] } },
    code: `${redis}export async function act(agent: string, plan: string) {
  await redis.set('shared:plan', plan);
}
`,
    writers: () => [
      ['a', 'plan 1'],
      ['b', 'plan 2'],
    ],
    lost: (world) => world.redis.strings.size + (world.redis.streams.get('shared:plan:contributions')?.length ?? 0) !== 2,
  },
  {
    name: 'vector id: one id for all records',
    rule: 'no-fixed-vector-id',
    code: `import { Index } from '@upstash/vector';
const index = new Index();
export async function act(text: string) {
  await index.upsert({ id: 'memory', vector: [1], metadata: { text } });
}
`,
    lost: ({ vectors }) => vectors.records.size !== 2,
  },
  {
    name: 'swap: a buffer cleared after its flush',
    rule: 'no-lossy-flush',
    code: `${redis}let buffer: string[] = [];
async function add(item: string) {
  await redis.get('anything');
  buffer.push(item);
}
async function flush() {
  await redis.rpush('log', ...buffer);
  buffer = [];
}
export const act = (item?: string) => (item ? add(item) : flush());
export const rest = () => buffer;
export const begin = () => buffer.push('first');
`,
    writers: () => [['late'], []],
    lost: (world, answers) => (world.redis.lists.get('log')?.length ?? 0) + (answers.at(-1) as string[]).length !== 2,
  },
  {
    name: 'update expression: a number',
    rule: keyValue,
    code: `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export async function act() {
  const { Item } = await db.send(new GetCommand({ TableName: 'jobs', Key: { id: 'one' } }));
  const steps = Item?.steps ?? 0;
  await db.send(new UpdateCommand({ TableName: 'jobs', Key: { id: 'one' }, UpdateExpression: 'SET steps = :n', ExpressionAttributeValues: { ':n': steps + 1 } }));
}
`,
    lost: ({ dynamo }) => dynamo.items.get('one')?.['steps'] !== 2,
  },
  {
    name: 'row lock: a sum in a transaction at default isolation',
    rule: keyValue,
    code: `import { Pool } from 'pg';
const pool = new Pool();
export async function act() {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query('SELECT balance FROM accounts WHERE id = 1');
    const next = rows[0].balance > 10 ? 0 : rows[0].balance + 1;
    await client.query('UPDATE accounts SET balance = $1 WHERE id = 1', [next]);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
`,
    lost: ({ postgres }) => postgres.balance !== 2,
  },
  {
    name: 'SQL expression: a sum',
    rule: keyValue,
    code: `import { Pool } from 'pg';
const pool = new Pool();
export async function act() {
  const { rows } = await pool.query('SELECT balance FROM accounts WHERE id = 1');
  await pool.query('UPDATE accounts SET balance = $1 WHERE id = 1', [rows[0].balance + 1]);
}
`,
    lost: ({ postgres }) => postgres.balance !== 2,
  },
  {
    name: 'own connection: BEGIN on a pool',
    rule: 'no-ineffective-guard',
    code: `import { Pool } from 'pg';
const pool = new Pool();
export async function act() {
  await pool.query('BEGIN');
  const { rows } = await pool.query('SELECT balance FROM accounts WHERE id = 1 FOR UPDATE');
  await pool.query('UPDATE accounts SET balance = $1 WHERE id = 1', [rows[0].balance + 1]);
  await pool.query('COMMIT');
}
`,
    lost: ({ postgres }) => postgres.balance !== 2,
  },
  {
    name: 'transform: update() of idb-keyval',
    rule: keyValue,
    code: `import { get, set } from 'idb-keyval';
export async function act() {
  const n = (await get<number>('n')) ?? 0;
  await set('n', n + 1);
}
`,
    lost: ({ keyval }) => keyval.values.get('n') !== 2,
  },
  {
    name: 'loop: check() and commit() of Deno KV',
    rule: keyValue,
    code: `const kv = await Deno.openKv();
export async function act() {
  const { value } = await kv.get<number>(['n']);
  await kv.set(['n'], (value ?? 0) + 1);
}
`,
    isApart: true,
    lost: ({ deno }) => deno.entries.get('n')?.value !== 2,
  },
  {
    name: 'loop: put with onlyIf of R2',
    rule: keyValue,
    code: `interface Env { DOCS: R2Bucket }
export async function act(name: string, env: Env) {
  const old = await env.DOCS.get('doc');
  const doc = old ? await old.json<Record<string, boolean>>() : {};
  doc[name] = true;
  await env.DOCS.put('doc', JSON.stringify(doc));
}
`,
    isApart: true,
    writers: ({ bucket }) => [
      ['a', { DOCS: bucket }],
      ['b', { DOCS: bucket }],
    ],
    lost: ({ bucket }) => Object.keys(JSON.parse(bucket.objects.get('doc')?.text ?? '{}') as object).length !== 2,
  },
];

function worldOf(scheduler: Scheduler): World & { modules: Modules; globals: Readonly<Record<string, unknown>> } {
  const server = new RedisModel(scheduler);
  const world = {
    redis: server,
    files: new FilesModel(scheduler),
    deno: new DenoModel(scheduler),
    bucket: new BucketModel(scheduler),
    keyval: new KeyvalModel(scheduler),
    dynamo: new DynamoModel(scheduler),
    vectors: new VectorModel(scheduler),
    postgres: new PostgresModel(scheduler),
  };
  const parts = [world.files, world.keyval, world.dynamo, world.vectors, world.postgres];
  const modules = Object.assign({}, guards, ...parts.map((part) => part.modules)) as Modules;
  return { ...world, modules: { ...modules, ...new RedisConnection(server, scheduler).modules }, globals: world.deno.globals };
}

/** The first order in which an update is lost. */
async function losingOrder(each: Case, code: string): Promise<Schedule | undefined> {
  const { writers = () => [['a'], ['b']], lost, isApart = false } = each;
  let world: World | undefined;
  let rest: (() => unknown) | undefined;
  let losing: Schedule | undefined;
  const start = (scheduler: Scheduler): (() => Promise<unknown>)[] => {
    const fresh = worldOf(scheduler);
    world = fresh;
    const load = () => run(code, fresh.modules, scheduler, fresh.globals);
    const common = load();
    rest = common['rest'];
    void common['begin']?.();
    return writers(fresh).map((args) => () => Promise.resolve((isApart ? load() : common)['act']?.(...args)));
  };
  await explore(start, (schedule) => {
    const answers = schedule.outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : undefined));
    if (!world || !lost(world, [...answers, rest?.()])) return false;
    losing = schedule;
    return true;
  });
  return losing;
}

describe.each(cases)('$name', (each) => {
  const { suggestions } = lint(each.code, 'file.ts', each.settings, [each.rule]);

  test('there is an order in which an update is lost', async () => {
    const losing = await losingOrder(each, each.code);
    expect(losing).toBeDefined();
    expect(losing?.steps).toMatchSnapshot();
  });

  test('there is a repair', () => {
    expect(suggestions.length).toBeGreaterThan(0);
  });

  test.each(suggestions)('$title: there is none', async ({ output }) => {
    expect((await losingOrder(each, output))?.steps).toBeUndefined();
  });
});

/** Repairs, broken: the search must find the order in which they lose. */
const breakages: readonly (readonly [name: string, from: RegExp, to: string])[] = [
  ['conflict check: the answer of EXEC is dropped', /throw new Error\([^;]*;/u, 'return;'],
  ['conflict check: the answer of commit() is dropped', /throw new Error\([^;]*;/u, 'return;'],
  ['own connection: WATCH on one that callers share', /redis\.duplicate\(\)/u, 'Object.assign(redis, { quit() {} })'],
  ['guards: a mutex made in each call', /mutex\.runExclusive\(async/u, '((job: () => unknown) => job())(async'],
  ['own key: the runs of a fan-out write one key', /:\$\{name\}/u, ''],
  ['contribution: a direct write of a shared key', /xadd\([^;]*;/u, "set('shared:plan', plan);"],
  ['contribution: a direct write of a shared key', /\$\{agent\}/u, ''],
  ['swap: a buffer cleared after its flush', /(await redis\.rpush\([^;]*;)/u, '$1 buffer = [];'],
  ['row lock: a sum in a transaction at default isolation', / FOR UPDATE/u, ''],
  ['own connection: BEGIN on a pool', /await connection\.query\('BEGIN'\);/u, ''],
  ['update expression: a number', /if_not_exists\(steps, /u, 'if_not_exists(lost, '],
  ['loop: check() and commit() of Deno KV', /\.check\([^)]*\)/u, ''],
  ['loop: put with onlyIf of R2', /, \{ onlyIf: [^;]*\}\)/u, ')'],
];

test.each(breakages)('%s: a broken repair is found out', async (name, from, to) => {
  const each = cases.find((one) => one.name === name);
  const { suggestions } = lint(each?.code ?? '', 'file.ts', each?.settings, [each?.rule ?? keyValue]);
  const output = suggestions.map((suggestion) => suggestion.output).find((text) => from.test(text));
  if (!each || output === undefined) throw new Error('there is no such repair');
  expect(await losingOrder(each, output.replace(from, to))).toBeDefined();
});
