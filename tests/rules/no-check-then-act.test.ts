import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-check-then-act.js';

// What repairs put at the top of a file.
const exclusivelyCode = `const tails = new Map<unknown, Promise<unknown>>();

/** Runs the jobs of one key one after another, within this process. */
function exclusively<T>(key: unknown, job: () => Promise<T>): Promise<T> {
  const run = (tails.get(key) ?? Promise.resolve()).then(job, job);
  const forget = () => {
    if (tails.get(key) === run) tails.delete(key);
  };
  tails.set(key, run);
  void run.then(forget, forget);
  return run;
}`;

const compareAndDeleteCode = `/** A script that the server runs in one step. */
const compareAndDelete =
  "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";`;

const tester = new RuleTester();

tester.run('no-check-then-act', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
    {
      name: 'a code that has expired is refused, and removed by the way, Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function POST(request: Request) {
  const { code } = await request.json();
  const found = await prisma.verificationToken.findUnique({ where: { token: code } });
  if (!found) return Response.json({ message: 'unknown' }, { status: 401 });
  if (Date.now() > found.expires.getTime()) {
    await prisma.verificationToken.delete({ where: { token: code } });
    return Response.json({ message: 'Code expired' }, { status: 401 });
  }
  return Response.json({ message: 'valid' });
}
      `,
    },
    {
      name: 'what cannot be read is removed, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function session(token: string) {
  const text = await redis.get(\`session:\${token}\`);
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    await redis.del(\`session:\${token}\`);
    return null;
  }
}
      `,
    },
    {
      name: 'the update asks for the status that was tested, by a name, Prisma',
      code: `
import { PrismaClient, Status } from '@prisma/client';
const prisma = new PrismaClient();
export async function broadcast(id: string) {
  const campaign = await prisma.campaign.findUniqueOrThrow({ where: { id } });
  if (campaign.status !== Status.scheduled) throw new Error('not scheduled');
  const claimed = await prisma.campaign.updateMany({ where: { id, status: Status.scheduled }, data: { status: Status.sending } });
  return claimed.count === 1;
}
      `,
    },
    {
      name: 'a discount code is no code that is used up by reading it, Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function drop(promotion: string) {
  const discountCode = await prisma.discountCode.findUnique({ where: { promotion } });
  if (!discountCode) return 'nothing to do';
  await prisma.discountCode.delete({ where: { id: discountCode.id } });
  return \`removed \${discountCode.id}\`;
}
      `,
    },
    {
      name: 'a line is added while the file is short, fs',
      code: `
import { appendFile, readFile } from 'node:fs/promises';
export async function log(line: string) {
  const lines = (await readFile('log.txt', 'utf8')).split('\\n');
  if (lines.length > 1000) throw new Error('the log is full');
  await appendFile('log.txt', line);
}
      `,
    },
    {
      name: 'who may delete a record is asked of one of its fields, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function remove(post: string, user: string): Promise<void> {
  if ((await redis.hget(post, 'author')) !== user) throw new Error('not yours');
  await redis.del(post);
}
      `,
      options: [{ report: 'certain' }],
    },
    {
      name: 'what stands in the code is written where no file is',
      code: `
import { access, writeFile } from 'node:fs/promises';
export async function setUp(file: string): Promise<void> {
  try {
    await access(file);
  } catch {
    await writeFile(file, JSON.stringify({ version: 1, items: [] }));
  }
}
      `,
      options: [{ report: 'certain' }],
    },
    {
      name: 'a write in the catch of access that fails where a file is there',
      code: `
import { access, mkdir, stat, writeFile } from 'node:fs/promises';
export async function ensureOwner(file: string, owner: string): Promise<void> {
  try {
    await access(file);
  } catch {
    await writeFile(file, owner, { flag: 'wx' });
  }
}
      `,
    },
    {
      name: 'a directory is made in the catch of access',
      code: `
import { access, mkdir, stat, writeFile } from 'node:fs/promises';
export async function save(directory: string, name: string, text: string): Promise<void> {
  try {
    await access(directory);
  } catch {
    await mkdir(directory, { recursive: true });
  }
  await writeFile(\`\${directory}/\${name}\`, text);
}
      `,
    },
    {
      name: 'a file is written over where it is there',
      code: `
import { access, mkdir, stat, writeFile } from 'node:fs/promises';
export async function replace(file: string, text: string): Promise<boolean> {
  try {
    await access(file);
  } catch {
    return false;
  }
  await writeFile(file, text);
  return true;
}
      `,
    },
    {
      name: 'another file is written in the catch of access',
      code: `
import { access, mkdir, stat, writeFile } from 'node:fs/promises';
export async function note(file: string, log: string, text: string): Promise<void> {
  try {
    await access(file);
  } catch {
    await writeFile(log, text);
  }
}
      `,
    },
    {
      name: 'a cached answer is compared with a constant, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function isAllowed(user: string, ask: (user: string) => Promise<boolean>): Promise<boolean> {
  const cached = await redis.get(user);
  if (cached !== null) return cached === '1';
  const allowed = await ask(user);
  await redis.set(user, allowed ? '1' : '0');
  return allowed;
}
      `,
    },
    {
      name: 'a token is removed and nothing is made of it, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function logout(token: string): Promise<void> {
  const session = await redis.get(token);
  if (!session) return;
  await redis.del(token);
}
      `,
    },
    {
      name: 'a flag is raised if it is not raised, and that is all, Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function archive(id: string) {
  const row = await prisma.note.findUnique({ where: { id } });
  if (!row || row.archived) return;
  await prisma.note.update({ where: { id }, data: { archived: true } });
}
      `,
    },
    {
      name: 'the number of deleted keys says who was first, node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function consume(token: string) {
  const email = await client.get(\`invite:\${token}\`);
  if (email === null) return null;
  const deleted = await client.del(\`invite:\${token}\`);
  return deleted === 1 ? email : null;
}
      `,
    },
    {
      name: 'created only if absent, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function reserve(key: string, guest: string) {
  return (await redis.set(key, guest, 'NX')) === 'OK';
}
      `,
    },
    {
      name: 'another key is set, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function reserve(key: string, guest: string) {
  if (await redis.exists(key)) return false;
  await redis.set(\`\${key}:guest\`, guest);
  return true;
}
      `,
    },
    {
      name: 'a cache is filled, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function user(id: string, load: (id: string) => Promise<string>) {
  const cached = await redis.get(id);
  if (cached) return cached;
  const loaded = await load(id);
  await redis.set(id, loaded);
  return loaded;
}
      `,
    },
    {
      name: 'the script compares and deletes, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function release(key: string, token: string) {
  await redis.eval("if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0", 1, key, token);
}
      `,
    },
    {
      name: 'what is deleted was not compared, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function clear(key: string) {
  console.log(await redis.get(key));
  await redis.del(key);
}
      `,
    },
    {
      name: 'a code that is read and deleted in one step, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function redeem(code: string): Promise<string | null> {
  return redis.getdel(code);
}
      `,
      options: [{ report: 'likely' }],
    },
    {
      name: 'one command for both, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function lock(key: string, owner: string) {
  return redis.set(key, owner, 'EX', 30, 'NX');
}
      `,
    },
    {
      name: 'NX in the options, node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function reserve(key: string, guest: string) {
  return (await client.set(key, guest, { EX: 60, NX: true })) !== null;
}
      `,
    },
    {
      name: 'the flag wx, fs',
      code: `
import { writeFile } from 'node:fs/promises';
export async function claim(file: string, agent: string): Promise<boolean> {
  try {
    await writeFile(file, agent, { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}
      `,
    },
    {
      name: 'a directory is made where it is missing, fs',
      code: `
import { existsSync, mkdirSync } from 'node:fs';
export function ensure(dir: string) {
  if (!existsSync(dir)) mkdirSync(dir, { recursive: true });
}
      `,
    },
    {
      name: 'a check for nothing, Deno KV',
      code: `
const kv = await Deno.openKv();
export async function claim(task: string, agent: string): Promise<boolean> {
  const key = ['claims', task];
  const { ok } = await kv.atomic().check({ key, versionstamp: null }).set(key, agent).commit();
  return ok;
}
      `,
    },
    {
      name: 'the condition is in the update, Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function redeem(userId: string, hash: string): Promise<boolean> {
  const { count } = await prisma.code.updateMany({ where: { userId, hash, used: false }, data: { used: true } });
  return count === 1;
}
      `,
    },
    {
      name: 'under a lock, ioredis',
      code: `
import Redis from 'ioredis';
import { Mutex } from 'async-mutex';
const redis = new Redis();
const mutex = new Mutex();
export async function reserve(key: string, guest: string) {
  return mutex.runExclusive(async () => {
    if (await redis.exists(key)) return false;
    await redis.set(key, guest);
    return true;
  });
}
      `,
    },
    {
      name: 'a file of an older version is moved to its new place, fs/promises',
      code: `
import fs from 'node:fs/promises';
export async function memoryFile(before: string, now: string) {
  try {
    await fs.access(now);
  } catch {
    await fs.rename(before, now);
  }
  return now;
}
      `,
    },
    {
      name: 'a cache that was looked up in a pipeline',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function page(url: string) {
  const results = await redis.pipeline().get(url).exec();
  const cached = results![0][1] as string | null;
  if (cached) return cached;
  const text = await (await fetch(url)).text();
  await redis.set(url, text);
  return text;
}
      `,
    },
    {
      name: 'the row is locked in the transaction of the caller, Drizzle',
      code: `
import { eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { invitations } from './schema';
export async function cancel(tx: NodePgDatabase, id: string) {
  const [open] = await tx.select().from(invitations).where(eq(invitations.id, id)).for('update');
  if (open.status !== 'pending') return false;
  await tx.update(invitations).set({ status: 'cancelled' }).where(eq(invitations.id, id));
  return true;
}
      `,
    },
    {
      name: 'archived at most twice, Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function archive(id: string) {
  const rule = await prisma.rule.findFirst({ where: { id, archivedAt: null } });
  if (!rule) throw new Error('not found');
  await prisma.rule.update({ where: { id }, data: { archivedAt: new Date() } });
}
      `,
    },
    {
      name: 'the update asks for the status that was tested, Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function start(id: string) {
  const set = await prisma.upload.findUnique({ where: { id } });
  if (set?.status !== 'uploading') throw new Error('not pending');
  const { count } = await prisma.upload.updateMany({ where: { id, status: 'uploading' }, data: { status: 'processing' } });
  if (count === 0) throw new Error('not pending');
}
      `,
    },
    {
      name: 'what has expired is cleared away, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function pending(token: string) {
  const text = await redis.get(\`verify:\${token}\`);
  if (!text) return null;
  const entry = JSON.parse(text);
  if (entry.until < Date.now()) {
    await redis.del(\`verify:\${token}\`);
    return null;
  }
  return entry;
}
      `,
    },
    {
      name: 'a token is revoked, Cloudflare KV',
      code: `
interface Env { TOKENS: KVNamespace }
export async function revokeToken(env: Env, token: string, client: string) {
  const grant = await env.TOKENS.get<{ client: string }>(\`token:\${token}\`, 'json');
  if (!grant) return false;
  await env.TOKENS.delete(\`token:\${token}\`);
  return true;
}
      `,
    },
    {
      name: 'rows that are all there before they are deleted',
      code: `
import { DataSource, In } from 'typeorm';
export async function remove(source: DataSource, ids: string[]) {
  const rows = await source.getRepository('History').find({ where: { id: In(ids) } });
  if (rows.length !== ids.length) throw new Error('not found');
  return source.getRepository('History').delete({ id: In(ids) });
}
      `,
    },
    {
      name: 'a code that is thrown away since it is too old',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function refuse(code: string) {
  const found = await prisma.oneTimeCode.findUnique({ where: { code } });
  if (!found) throw new Error('unknown code');
  if (found.expiresAt < new Date()) {
    await prisma.oneTimeCode.deleteMany({ where: { code } });
    throw new Error('the code is too old');
  }
  return found.userId;
}
      `,
    },
    {
      name: 'a code whose delete throws for the second caller, where only certain findings are asked for',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function consume(code: string) {
  const found = await prisma.oneTimeCode.findUnique({ where: { code } });
  if (!found) throw new Error('unknown code');
  await prisma.oneTimeCode.delete({ where: { code } });
  return found.userId;
}
      `,
    },
    {
      name: 'a flag that keeps what was found out',
      code: `
import { PrismaClient } from '@prisma/client';
import { lookUp } from './traces.js';
const prisma = new PrismaClient();
export async function hasTraces(id: string): Promise<boolean> {
  const project = await prisma.project.findUnique({ where: { id }, select: { hasTraces: true } });
  if (project?.hasTraces) return true;
  const found = await lookUp(id);
  if (found) await prisma.project.update({ where: { id }, data: { hasTraces: true } });
  return found;
}
      `,
    },
  ],
  invalid: [
    {
      name: 'an item is added while the list is short, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function join(room: string, player: string) {
  const players = await redis.llen(room);
  if (players >= 4) throw new Error('the room is full');
  await redis.rpush(room, player);
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'room', read: 'redis.llen(room)', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 34,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a lock on the server' },
              output: `
import Redis from 'ioredis';

/** A script that the server runs in one step. */
const compareAndDelete =
  "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";

/** Runs a job while it holds a lock on the server. A lock that a crash left behind is free again after 30 seconds. */
async function underLock<T>(server: typeof redis, key: string, job: () => Promise<T>): Promise<T> {
  const lock = \`\${key}:lock\`;
  const token = crypto.randomUUID();
  for (let attempt = 1; (await server.set(lock, token, 'EX', 30, 'NX')) !== 'OK'; attempt++) {
    if (attempt === 600) throw new Error(\`\${lock} is not given back\`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    return await job();
  } finally {
    await server.eval(compareAndDelete, 1, lock, token);
  }
}

const redis = new Redis();
export async function join(room: string, player: string) {
  await underLock(redis, room, async () => {
    const players = await redis.llen(room);
    if (players >= 4) throw new Error('the room is full');
    await redis.rpush(room, player);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'exists, then set, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function reserve(key: string, guest: string) {
  if (await redis.exists(key)) return false;
  await redis.set(key, guest);
  return true;
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'key', read: 'redis.exists(key)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … NX' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function reserve(key: string, guest: string) {
  if ((await redis.set(key, guest, 'NX')) === null) return false;
  return true;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the expiry stays, ioredis',
      code: `
import Redis from 'ioredis';
export class Reservations {
  constructor(private readonly redis: Redis) {}
  async reserve(table: string, guest: string): Promise<boolean> {
    const key = \`table:\${table}\`;
    if (await this.redis.exists(key)) return false;
    await this.redis.set(key, guest, 'EX', 7200);
    return true;
  }
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'key', read: 'this.redis.exists(key)', line: '7' },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 49,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … NX' },
              output: `
import Redis from 'ioredis';
export class Reservations {
  constructor(private readonly redis: Redis) {}
  async reserve(table: string, guest: string): Promise<boolean> {
    const key = \`table:\${table}\`;
    if ((await this.redis.set(key, guest, 'EX', 7200, 'NX')) === null) return false;
    return true;
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'get, then setex, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function reserve(key: string, guest: string) {
  const taken = await redis.get(key);
  if (taken) {
    return false;
  }
  const value = JSON.stringify({ guest, at: Date.now() });
  await redis.setex(key, 60, value);
  return true;
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 10,
          column: 9,
          endLine: 10,
          endColumn: 36,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … EX … NX' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function reserve(key: string, guest: string) {
  const value = JSON.stringify({ guest, at: Date.now() });
  if ((await redis.set(key, value, 'EX', 60, 'NX')) !== 'OK') {
    return false;
  }
  return true;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'what is refused throws, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function register(name: string, id: string) {
  if ((await redis.get(\`name:\${name}\`)) !== null) throw new Error('taken');
  await redis.set(\`name:\${name}\`, id);
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: '`name:${name}`', read: 'redis.get(`name:${name}`)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 38,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … NX' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function register(name: string, id: string) {
  if ((await redis.set(\`name:\${name}\`, id, 'NX')) === null) throw new Error('taken');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'something is awaited in between, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function register(name: string, create: () => Promise<void>) {
  if (await redis.exists(name)) throw new Error('taken');
  await create();
  await redis.set(name, '1');
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'name', read: 'redis.exists(name)', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … NX' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function register(name: string, create: () => Promise<void>) {
  if (await redis.exists(name)) throw new Error('taken');
  await create();
  if ((await redis.set(name, '1', 'NX')) === null) throw new Error('taken');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'within the branch, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function claim(key: string, agent: string) {
  if (!(await redis.exists(key))) {
    await redis.set(key, agent);
    console.log('claimed');
  }
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'key', read: 'redis.exists(key)', line: '5' },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … NX' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function claim(key: string, agent: string) {
  if ((await redis.set(key, agent, 'NX')) !== null) {
    console.log('claimed');
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'within the branch, and nothing else, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function init(key: string) {
  if ((await redis.exists(key)) === 0) await redis.set(key, '0');
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'key', read: 'redis.exists(key)', line: '5' },
          line: 5,
          column: 46,
          endLine: 5,
          endColumn: 65,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … NX' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function init(key: string) {
  await redis.set(key, '0', 'NX');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'both branches, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function claim(key: string, agent: string) {
  if (!(await redis.exists(key))) {
    await redis.set(key, agent);
    console.log('claimed');
  } else {
    console.log('too late');
  }
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'key', read: 'redis.exists(key)', line: '5' },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … NX' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function claim(key: string, agent: string) {
  if ((await redis.set(key, agent, 'NX')) !== null) {
    console.log('claimed');
  } else {
    console.log('too late');
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a lock is given back, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function release(key: string, token: string) {
  const owner = await redis.get(key);
  if (owner === token) {
    await redis.del(key);
  }
}
      `,
      errors: [
        {
          messageId: 'deleteIfMine',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a Lua compare-and-delete' },
              output: `
import Redis from 'ioredis';

${compareAndDeleteCode}

const redis = new Redis();
export async function release(key: string, token: string) {
  await redis.eval(compareAndDelete, 1, key, token);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'whether it was given back is told, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function release(key: string, token: string): Promise<boolean> {
  if ((await redis.get(key)) !== token) return false;
  await redis.del(key);
  return true;
}
      `,
      errors: [
        {
          messageId: 'deleteIfMine',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 23,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a Lua compare-and-delete' },
              output: `
import Redis from 'ioredis';

${compareAndDeleteCode}

const redis = new Redis();
export async function release(key: string, token: string): Promise<boolean> {
  if ((await redis.eval(compareAndDelete, 1, key, token)) !== 1) return false;
  return true;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'both ways of a release, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function release(key: string, token: string) {
  const owner = await redis.get(key);
  if (owner === token) {
    await redis.del(key);
    console.log('released');
  } else {
    console.log('not mine');
  }
}
      `,
      errors: [
        {
          messageId: 'deleteIfMine',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a Lua compare-and-delete' },
              output: `
import Redis from 'ioredis';

${compareAndDeleteCode}

const redis = new Redis();
export async function release(key: string, token: string) {
  if ((await redis.eval(compareAndDelete, 1, key, token)) === 1) {
    console.log('released');
  } else {
    console.log('not mine');
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a code that works once, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function redeem(code: string): Promise<string | null> {
  const user = await redis.get(code);
  if (!user) return null;
  await redis.del(code);
  return user;
}
      `,
      options: [{ report: 'likely' }],
      errors: [
        {
          messageId: 'takeOnce',
          data: { key: 'code', read: 'redis.get(code)', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 24,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'GETDEL' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function redeem(code: string): Promise<string | null> {
  const user = await redis.getdel(code);
  if (!user) return null;
  return user;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'setnx, then expire, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function lock(key: string, owner: string): Promise<boolean> {
  const taken = await redis.setnx(key, owner);
  if (taken === 1) {
    await redis.expire(key, 30);
    return true;
  }
  return false;
}
      `,
      errors: [
        {
          messageId: 'expireAfterCreate',
          data: { key: 'key', read: 'redis.setnx(key, owner)', line: '5' },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … EX … NX' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function lock(key: string, owner: string): Promise<boolean> {
  const taken = (await redis.set(key, owner, 'EX', 30, 'NX')) === 'OK' ? 1 : 0;
  if (taken === 1) {
    return true;
  }
  return false;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'setnx and expire in one line, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function lock(key: string, owner: string, ttl: number) {
  if (await redis.setnx(key, owner)) await redis.expire(key, ttl);
}
      `,
      errors: [
        {
          messageId: 'expireAfterCreate',
          data: { key: 'key', read: 'redis.setnx(key, owner)', line: '5' },
          line: 5,
          column: 44,
          endLine: 5,
          endColumn: 66,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … EX … NX' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function lock(key: string, owner: string, ttl: number) {
  await redis.set(key, owner, 'EX', ttl, 'NX');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'exists, then set, node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function reserve(key: string, guest: string) {
  if ((await client.exists(key)) > 0) return false;
  await client.set(key, guest, { EX: 60 });
  return true;
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'key', read: 'client.exists(key)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 43,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … NX' },
              output: `
import { createClient } from 'redis';
const client = createClient();
export async function reserve(key: string, guest: string) {
  if ((await client.set(key, guest, { EX: 60, NX: true })) === null) return false;
  return true;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a lock is given back, node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function release(key: string, token: string) {
  const owner = await client.get(key);
  if (owner === token) await client.del(key);
}
      `,
      errors: [
        {
          messageId: 'deleteIfMine',
          data: { key: 'key', read: 'client.get(key)', line: '5' },
          line: 6,
          column: 30,
          endLine: 6,
          endColumn: 45,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a Lua compare-and-delete' },
              output: `
import { createClient } from 'redis';

${compareAndDeleteCode}

const client = createClient();
export async function release(key: string, token: string) {
  await client.eval(compareAndDelete, { keys: [key], arguments: [token] });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'setNX, then expire, node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function lock(key: string, owner: string) {
  if (await client.setNX(key, owner)) {
    await client.expire(key, 30);
  }
}
      `,
      errors: [
        {
          messageId: 'expireAfterCreate',
          data: { key: 'key', read: 'client.setNX(key, owner)', line: '5' },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … EX … NX' },
              output: `
import { createClient } from 'redis';
const client = createClient();
export async function lock(key: string, owner: string) {
  await client.set(key, owner, { EX: 30, NX: true });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'exists, then set, Upstash',
      code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function reserve(key: string, guest: string) {
  if (await redis.exists(key)) return false;
  await redis.set(key, guest, { ex: 60 });
  return true;
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'key', read: 'redis.exists(key)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … NX' },
              output: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function reserve(key: string, guest: string) {
  if ((await redis.set(key, guest, { ex: 60, nx: true })) === null) return false;
  return true;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a lock is given back, Upstash',
      code: `
import { randomUUID } from 'node:crypto';
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function guarded<T>(key: string, job: () => Promise<T>): Promise<T> {
  const mine = randomUUID();
  const got = await redis.set(key, mine, { nx: true, ex: 120 });
  if (got !== 'OK') throw new Error('busy');
  try {
    return await job();
  } finally {
    const owner = await redis.get<string>(key);
    if (owner === mine) {
      await redis.del(key);
    }
  }
}
      `,
      errors: [
        {
          messageId: 'deleteIfMine',
          data: { key: 'key', read: 'redis.get<string>(key)', line: '12' },
          line: 14,
          column: 13,
          endLine: 14,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a Lua compare-and-delete' },
              output: `
import { randomUUID } from 'node:crypto';
import { Redis } from '@upstash/redis';

${compareAndDeleteCode}

const redis = Redis.fromEnv();
export async function guarded<T>(key: string, job: () => Promise<T>): Promise<T> {
  const mine = randomUUID();
  const got = await redis.set(key, mine, { nx: true, ex: 120 });
  if (got !== 'OK') throw new Error('busy');
  try {
    return await job();
  } finally {
    await redis.eval(compareAndDelete, [key], [mine]);
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'existsSync, then writeFile, fs',
      code: `
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
export async function claim(file: string, agent: string): Promise<boolean> {
  if (existsSync(file)) return false;
  await writeFile(file, JSON.stringify({ agent }));
  return true;
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'file', read: 'existsSync(file)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 51,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: "writeFile with flag 'wx'" },
              output: `
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
export async function claim(file: string, agent: string): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify({ agent }), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
  return true;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'with an encoding, fs',
      code: `
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
export async function claim(file: string, agent: string) {
  if (existsSync(file)) throw new Error(\`\${file} is taken\`);
  await writeFile(file, agent, 'utf8');
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'file', read: 'existsSync(file)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: "writeFile with flag 'wx'" },
              output: `
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
export async function claim(file: string, agent: string) {
  try {
    await writeFile(file, agent, { encoding: 'utf8', flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Error(\`\${file} is taken\`);
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a file for the first who comes, JavaScript',
      code: `
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
export async function claim(file, agent) {
  if (existsSync(file)) {
    return { won: false };
  }
  await writeFile(file, agent);
  return { won: true };
}
      `,
      filename: 'file.js',
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'file', read: 'existsSync(file)', line: '5' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: "writeFile with flag 'wx'" },
              output: `
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
export async function claim(file, agent) {
  try {
    await writeFile(file, agent, { flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return { won: false };
  }
  return { won: true };
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'get, then set, Deno KV',
      code: `
const kv = await Deno.openKv();
export async function claim(task: string, agent: string): Promise<boolean> {
  const entry = await kv.get(['claims', task]);
  if (entry.value) return false;
  await kv.set(['claims', task], agent);
  return true;
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: "['claims', task]", read: "kv.get(['claims', task])", line: '4' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 40,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check for a missing key' },
              output: `
const kv = await Deno.openKv();
export async function claim(task: string, agent: string): Promise<boolean> {
  if (!(await kv.atomic().check({ key: ['claims', task], versionstamp: null }).set(['claims', task], agent).commit()).ok) return false;
  return true;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'head, then put, R2',
      code: `
export interface Env { DOCS: R2Bucket }
export async function claim(env: Env, name: string, agent: string): Promise<boolean> {
  const known = await env.DOCS.get(name);
  if (known) return false;
  await env.DOCS.put(name, agent);
  return true;
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'name', read: 'env.DOCS.get(name)', line: '4' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 34,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'put with onlyIf' },
              output: `
export interface Env { DOCS: R2Bucket }
export async function claim(env: Env, name: string, agent: string): Promise<boolean> {
  if ((await env.DOCS.put(name, agent, { onlyIf: { etagDoesNotMatch: '*' } })) === null) return false;
  return true;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'get, then put, Cloudflare KV',
      code: `
export interface Env { SEEN: KVNamespace }
export async function firstTime(env: Env, id: string): Promise<boolean> {
  if (await env.SEEN.get(\`seen:\${id}\`)) return false;
  await env.SEEN.put(\`seen:\${id}\`, '1', { expirationTtl: 3600 });
  return true;
}
      `,
      options: [{ report: 'likely' }],
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: '`seen:${id}`', read: 'env.SEEN.get(`seen:${id}`)', line: '4' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 65,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
${exclusivelyCode}

export interface Env { SEEN: KVNamespace }
export async function firstTime(env: Env, id: string): Promise<boolean> {
  return exclusively(\`seen:\${id}\`, async () => {
    if (await env.SEEN.get(\`seen:\${id}\`)) return false;
    await env.SEEN.put(\`seen:\${id}\`, '1', { expirationTtl: 3600 });
    return true;
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'get, then set, an interface of the project',
      code: `
interface Store {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
}
export async function claim(store: Store, key: string, agent: string): Promise<boolean> {
  if (await store.get(key)) return false;
  await store.set(key, agent);
  return true;
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'key', read: 'store.get(key)', line: '7' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
${exclusivelyCode}

interface Store {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
}
export async function claim(store: Store, key: string, agent: string): Promise<boolean> {
  return exclusively(key, async () => {
    if (await store.get(key)) return false;
    await store.set(key, agent);
    return true;
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a code is used, Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function redeem(userId: string, hash: string): Promise<boolean> {
  const code = await prisma.code.findFirst({ where: { userId, hash, used: false } });
  if (!code) return false;
  await prisma.code.update({ where: { id: code.id }, data: { used: true } });
  return true;
}
      `,
      errors: [
        {
          messageId: 'transition',
          data: { key: 'used', read: 'prisma.code.findFirst({ where: …', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 77,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { PrismaClient } from '@prisma/client';

${exclusivelyCode}

const prisma = new PrismaClient();
export async function redeem(userId: string, hash: string): Promise<boolean> {
  return exclusively(JSON.stringify({ userId, hash, used: false }), async () => {
    const code = await prisma.code.findFirst({ where: { userId, hash, used: false } });
    if (!code) return false;
    await prisma.code.update({ where: { id: code.id }, data: { used: true } });
    return true;
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'exists, then set, in helpers, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
const has = (key: string) => redis.exists(key);
export async function reserve(key: string, guest: string) {
  if (await has(key)) return false;
  await redis.set(key, guest);
  return true;
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'key', read: 'has(key)', line: '6' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a lock on the server' },
              output: `
import Redis from 'ioredis';

${compareAndDeleteCode}

/** Runs a job while it holds a lock on the server. A lock that a crash left behind is free again after 30 seconds. */
async function underLock<T>(server: typeof redis, key: string, job: () => Promise<T>): Promise<T> {
  const lock = \`\${key}:lock\`;
  const token = crypto.randomUUID();
  for (let attempt = 1; (await server.set(lock, token, 'EX', 30, 'NX')) !== 'OK'; attempt++) {
    if (attempt === 600) throw new Error(\`\${lock} is not given back\`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    return await job();
  } finally {
    await server.eval(compareAndDelete, 1, lock, token);
  }
}

const redis = new Redis();
const has = (key: string) => redis.exists(key);
export async function reserve(key: string, guest: string) {
  return underLock(redis, key, async () => {
    if (await has(key)) return false;
    await redis.set(key, guest);
    return true;
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a write in the catch of access, of what the caller says',
      code: `
import { access, mkdir, stat, writeFile } from 'node:fs/promises';
export async function ensureOwner(file: string, owner: string): Promise<void> {
  try {
    await access(file);
  } catch {
    await writeFile(file, owner);
  }
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'file', read: 'access(file)', line: '5', write: 'writeFile' },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { access, mkdir, stat, writeFile } from 'node:fs/promises';

${exclusivelyCode}

export async function ensureOwner(file: string, owner: string): Promise<void> {
  await exclusively(file, async () => {
    try {
      await access(file);
    } catch {
      await writeFile(file, owner);
    }
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a write after the catch of stat, whose body has left',
      code: `
import { access, mkdir, stat, writeFile } from 'node:fs/promises';
export async function claim(file: string, owner: string): Promise<boolean> {
  try {
    await stat(file);
    return false;
  } catch {
    // free
  }
  await writeFile(file, owner);
  return true;
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'file', read: 'stat(file)', line: '5', write: 'writeFile' },
          line: 10,
          column: 9,
          endLine: 10,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { access, mkdir, stat, writeFile } from 'node:fs/promises';

${exclusivelyCode}

export async function claim(file: string, owner: string): Promise<boolean> {
  return exclusively(file, async () => {
    try {
      await stat(file);
      return false;
    } catch {
      // free
    }
    await writeFile(file, owner);
    return true;
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a flag that is lowered in the catch of access',
      code: `
import { access, mkdir, stat, writeFile } from 'node:fs/promises';
export async function create(file: string, text: string): Promise<void> {
  let exists = true;
  try {
    await access(file);
  } catch {
    exists = false;
  }
  if (exists) throw new Error('there');
  await writeFile(file, text);
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'file', read: 'access(file)', line: '6', write: 'writeFile' },
          line: 11,
          column: 9,
          endLine: 11,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { access, mkdir, stat, writeFile } from 'node:fs/promises';

${exclusivelyCode}

export async function create(file: string, text: string): Promise<void> {
  let exists = true;
  await exclusively(file, async () => {
    try {
      await access(file);
    } catch {
      exists = false;
    }
    if (exists) throw new Error('there');
    await writeFile(file, text);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a flag that is raised after access',
      code: `
import { access, mkdir, stat, writeFile } from 'node:fs/promises';
export async function create(file: string, text: string): Promise<boolean> {
  let exists = false;
  try {
    await access(file);
    exists = true;
  } catch {}
  if (exists) return false;
  await writeFile(file, text);
  return true;
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'file', read: 'access(file)', line: '6', write: 'writeFile' },
          line: 10,
          column: 9,
          endLine: 10,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { access, mkdir, stat, writeFile } from 'node:fs/promises';

${exclusivelyCode}

export async function create(file: string, text: string): Promise<boolean> {
  let exists = false;
  return exclusively(file, async () => {
    try {
      await access(file);
      exists = true;
    } catch {}
    if (exists) return false;
    await writeFile(file, text);
    return true;
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a helper that answers whether a file is there',
      code: `
import { access, mkdir, stat, writeFile } from 'node:fs/promises';
async function isThere(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
export async function create(file: string, text: string): Promise<void> {
  if (await isThere(file)) throw new Error('there');
  await writeFile(file, text);
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'file', read: 'isThere(file)', line: '12', write: 'writeFile' },
          line: 13,
          column: 9,
          endLine: 13,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { access, mkdir, stat, writeFile } from 'node:fs/promises';

${exclusivelyCode}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
export async function create(file: string, text: string): Promise<void> {
  await exclusively(file, async () => {
    if (await isThere(file)) throw new Error('there');
    await writeFile(file, text);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a helper that answers whether a file is missing',
      code: `
import { access, mkdir, stat, writeFile } from 'node:fs/promises';
async function isMissing(file: string): Promise<boolean> {
  try {
    await access(file);
  } catch {
    return true;
  }
  return false;
}
export async function create(file: string, text: string): Promise<boolean> {
  if (!(await isMissing(file))) return false;
  await writeFile(file, text);
  return true;
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'file', read: 'isMissing(file)', line: '12', write: 'writeFile' },
          line: 13,
          column: 9,
          endLine: 13,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { access, mkdir, stat, writeFile } from 'node:fs/promises';

${exclusivelyCode}

async function isMissing(file: string): Promise<boolean> {
  try {
    await access(file);
  } catch {
    return true;
  }
  return false;
}
export async function create(file: string, text: string): Promise<boolean> {
  return exclusively(file, async () => {
    if (!(await isMissing(file))) return false;
    await writeFile(file, text);
    return true;
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the head of an object is asked for first, S3',
      code: `
import { HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export async function publish(Key: string, Body: string): Promise<boolean> {
  try {
    await s3.send(new HeadObjectCommand({ Bucket: 'releases', Key }));
    return false;
  } catch {
    await s3.send(new PutObjectCommand({ Bucket: 'releases', Key, Body }));
    return true;
  }
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'PutObjectCommand', read: 's3.send(new HeadObjectCommand({…', line: '6', write: 'PutObjectCommand' },
          line: 9,
          column: 11,
          endLine: 9,
          endColumn: 75,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

${exclusivelyCode}

const s3 = new S3Client({});
export async function publish(Key: string, Body: string): Promise<boolean> {
  return exclusively('PutObjectCommand', async () => {
    try {
      await s3.send(new HeadObjectCommand({ Bucket: 'releases', Key }));
      return false;
    } catch {
      await s3.send(new PutObjectCommand({ Bucket: 'releases', Key, Body }));
      return true;
    }
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the number of keys found is one, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function claim(name: string, user: string): Promise<boolean> {
  if ((await redis.exists(name)) === 1) return false;
  await redis.set(name, user);
  return true;
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'name', read: 'redis.exists(name)', line: '5', write: 'set' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … NX' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function claim(name: string, user: string): Promise<boolean> {
  if ((await redis.set(name, user, 'NX')) === null) return false;
  return true;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the number of keys found is not one, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function claim(name: string, user: string): Promise<void> {
  if ((await redis.exists(name)) !== 1) await redis.set(name, user);
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'name', read: 'redis.exists(name)', line: '5', write: 'set' },
          line: 5,
          column: 47,
          endLine: 5,
          endColumn: 68,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … NX' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function claim(name: string, user: string): Promise<void> {
  await redis.set(name, user, 'NX');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'who comes second is told whether it is the owner, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function claim(task: string, agent: string): Promise<boolean> {
  const owner = await redis.hget('board', task);
  if (owner !== null) return owner === agent;
  await redis.hset('board', task, agent);
  return true;
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: "'board'", read: "redis.hget('board', task)", line: '5', write: 'hset' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 41,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a lock on the server' },
              output: `
import Redis from 'ioredis';

${compareAndDeleteCode}

/** Runs a job while it holds a lock on the server. A lock that a crash left behind is free again after 30 seconds. */
async function underLock<T>(server: typeof redis, key: string, job: () => Promise<T>): Promise<T> {
  const lock = \`\${key}:lock\`;
  const token = crypto.randomUUID();
  for (let attempt = 1; (await server.set(lock, token, 'EX', 30, 'NX')) !== 'OK'; attempt++) {
    if (attempt === 600) throw new Error(\`\${lock} is not given back\`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    return await job();
  } finally {
    await server.eval(compareAndDelete, 1, lock, token);
  }
}

const redis = new Redis();
export async function claim(task: string, agent: string): Promise<boolean> {
  return underLock(redis, 'board', async () => {
    const owner = await redis.hget('board', task);
    if (owner !== null) return owner === agent;
    await redis.hset('board', task, agent);
    return true;
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a capacity is asked for before an item is added, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function enter(room: string, player: string): Promise<string> {
  if ((await redis.scard(room)) >= 8) return 'full';
  await redis.sadd(room, player);
  return 'ok';
}
      `,
      errors: [
        {
          messageId: 'createIfAbsent',
          data: { key: 'room', read: 'redis.scard(room)', line: '5', write: 'sadd' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a lock on the server' },
              output: `
import Redis from 'ioredis';

${compareAndDeleteCode}

/** Runs a job while it holds a lock on the server. A lock that a crash left behind is free again after 30 seconds. */
async function underLock<T>(server: typeof redis, key: string, job: () => Promise<T>): Promise<T> {
  const lock = \`\${key}:lock\`;
  const token = crypto.randomUUID();
  for (let attempt = 1; (await server.set(lock, token, 'EX', 30, 'NX')) !== 'OK'; attempt++) {
    if (attempt === 600) throw new Error(\`\${lock} is not given back\`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    return await job();
  } finally {
    await server.eval(compareAndDelete, 1, lock, token);
  }
}

const redis = new Redis();
export async function enter(room: string, player: string): Promise<string> {
  return underLock(redis, room, async () => {
    if ((await redis.scard(room)) >= 8) return 'full';
    await redis.sadd(room, player);
    return 'ok';
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a link that can be used once is answered from, Workers KV',
      code: `
export async function consume(links: KVNamespace, token: string, signIn: (user: string) => Promise<string>) {
  const user = await links.get(token);
  if (!user) return undefined;
  await links.delete(token);
  return signIn(user);
}
      `,
      errors: [
        {
          messageId: 'takeOnce',
          data: { key: 'token', read: 'links.get(token)', line: '3', write: 'delete' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
${exclusivelyCode}

export async function consume(links: KVNamespace, token: string, signIn: (user: string) => Promise<string>) {
  return exclusively(token, async () => {
    const user = await links.get(token);
    if (!user) return undefined;
    await links.delete(token);
    return signIn(user);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a lock whose holder was read in a pipeline',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function release(lock: string, token: string) {
  const results = await redis.pipeline().get(lock).ttl(lock).exec();
  if (results![0][1] === token) await redis.del(lock);
}
      `,
      errors: [
        {
          messageId: 'deleteIfMine',
          data: { key: 'lock', read: 'redis.pipeline().get(lock)', line: '5' },
          line: 6,
          column: 39,
          endLine: 6,
          endColumn: 54,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a lock on the server' },
              output: `
import Redis from 'ioredis';

/** A script that the server runs in one step. */
const compareAndDelete =
  "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";

/** Runs a job while it holds a lock on the server. A lock that a crash left behind is free again after 30 seconds. */
async function underLock<T>(server: typeof redis, key: string, job: () => Promise<T>): Promise<T> {
  const lock = \`\${key}:lock\`;
  const token = crypto.randomUUID();
  for (let attempt = 1; (await server.set(lock, token, 'EX', 30, 'NX')) !== 'OK'; attempt++) {
    if (attempt === 600) throw new Error(\`\${lock} is not given back\`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    return await job();
  } finally {
    await server.eval(compareAndDelete, 1, lock, token);
  }
}

const redis = new Redis();
export async function release(lock: string, token: string) {
  await underLock(redis, lock, async () => {
    const results = await redis.pipeline().get(lock).ttl(lock).exec();
    if (results![0][1] === token) await redis.del(lock);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a code that is deleted by a filter',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function consume(code: string) {
  const found = await prisma.oneTimeCode.findUnique({ where: { code } });
  if (!found) throw new Error('unknown code');
  await prisma.oneTimeCode.deleteMany({ where: { code } });
  return found.userId;
}
      `,
      errors: [
        {
          messageId: 'takeOnce',
          data: { key: '{ code }', read: 'prisma.oneTimeCode.findUnique({…', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 59,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { PrismaClient } from '@prisma/client';

const tails = new Map<unknown, Promise<unknown>>();

/** Runs the jobs of one key one after another, within this process. */
function exclusively<T>(key: unknown, job: () => Promise<T>): Promise<T> {
  const run = (tails.get(key) ?? Promise.resolve()).then(job, job);
  const forget = () => {
    if (tails.get(key) === run) tails.delete(key);
  };
  tails.set(key, run);
  void run.then(forget, forget);
  return run;
}

const prisma = new PrismaClient();
export async function consume(code: string) {
  return exclusively(JSON.stringify({ code }), async () => {
    const found = await prisma.oneTimeCode.findUnique({ where: { code } });
    if (!found) throw new Error('unknown code');
    await prisma.oneTimeCode.deleteMany({ where: { code } });
    return found.userId;
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a flag that says that it is done',
      code: `
import { PrismaClient } from '@prisma/client';
import { send } from './mails.js';
const prisma = new PrismaClient();
export async function welcome(id: string): Promise<boolean> {
  const user = await prisma.user.findUnique({ where: { id }, select: { welcomed: true } });
  if (user?.welcomed) return false;
  await send(id);
  await prisma.user.update({ where: { id }, data: { welcomed: true } });
  return true;
}
      `,
      errors: [
        {
          messageId: 'transition',
          data: { key: 'welcomed', read: 'prisma.user.findUnique({ where:…', line: '6' },
          line: 9,
          column: 9,
          endLine: 9,
          endColumn: 72,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { PrismaClient } from '@prisma/client';
import { send } from './mails.js';

const tails = new Map<unknown, Promise<unknown>>();

/** Runs the jobs of one key one after another, within this process. */
function exclusively<T>(key: unknown, job: () => Promise<T>): Promise<T> {
  const run = (tails.get(key) ?? Promise.resolve()).then(job, job);
  const forget = () => {
    if (tails.get(key) === run) tails.delete(key);
  };
  tails.set(key, run);
  void run.then(forget, forget);
  return run;
}

const prisma = new PrismaClient();
export async function welcome(id: string): Promise<boolean> {
  return exclusively(JSON.stringify({ id }), async () => {
    const user = await prisma.user.findUnique({ where: { id }, select: { welcomed: true } });
    if (user?.welcomed) return false;
    await send(id);
    await prisma.user.update({ where: { id }, data: { welcomed: true } });
    return true;
  });
}
      `,
            },
          ],
        },
      ],
    },
  ],
});
