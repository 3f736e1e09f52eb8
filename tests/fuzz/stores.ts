type Text = (key: string, value: string) => string;

/** How one client is written in random programs: calls that belong to it, most of them with a key and a value. */
export interface Dialect {
  readonly head: string;
  readonly reads: readonly [Text, ...Text[]];
  readonly writes: readonly [Text, ...Text[]];
  readonly others: readonly [Text, ...Text[]];
}

/** Clients whose calls differ most from each other. Not all calls are right: people write wrong ones as well. */
export const dialects: readonly [Dialect, ...Dialect[]] = [
  {
    head: `import Redis from 'ioredis';\nconst store = new Redis();`,
    reads: [(k) => `store.get(${k})`, (k) => `store.hget(${k}, 'field')`, (k) => `store.exists(${k})`, (k) => `store.mget(${k}, 'other')`],
    writes: [
      (k, v) => `store.set(${k}, ${v})`,
      (k, v) => `store.set(${k}, ${v}, 'EX', 60)`,
      (k, v) => `store.hset(${k}, 'field', ${v})`,
      (k, v) => `store.setex(${k}, 60, ${v})`,
      (k, v) => `store.mset({ [${k}]: ${v}, other: 1 })`,
    ],
    others: [
      (k) => `store.watch(${k})`,
      (k, v) => `store.multi().set(${k}, ${v}).exec()`,
      (k, v) => `store.set(${k}, ${v}, 'NX')`,
      (k) => `store.del(${k})`,
      (k) => `store.incr(${k})`,
      (k) => `store.expire(${k}, 5)`,
      (k, v) => `store.eval('return 1', 1, ${k}, ${v})`,
      (k, v) => `store.pipeline([['set', ${k}, ${v}]]).exec()`,
    ],
  },
  {
    head: `import { createClient } from 'redis';\nconst store = await createClient().connect();`,
    reads: [(k) => `store.get(${k})`, (k) => `store.hGetAll(${k})`, (k) => `store.json.get(${k}, { path: '$.a' })`],
    writes: [
      (k, v) => `store.set(${k}, ${v}, { EX: 60 })`,
      (k, v) => `store.hSet(${k}, { field: ${v} })`,
      (k, v) => `store.json.set(${k}, '$', ${v})`,
    ],
    others: [
      (k, v) => `store.set(${k}, ${v}, { NX: true })`,
      (k) => `store.executeIsolated(async (one) => { await one.watch(${k}); })`,
      (k, v) => `store.multi().get(${k}).set(${k}, ${v}).execAsPipeline()`,
    ],
  },
  {
    head: `import { readFile, writeFile, appendFile, rename } from 'node:fs/promises';\nimport { Mutex } from 'async-mutex';\nconst lock = new Mutex();`,
    reads: [(k) => `readFile(${k}, 'utf8')`],
    writes: [(k, v) => `writeFile(${k}, ${v})`, (k, v) => `writeFile(${k}, JSON.stringify(${v}, null, 2), { flag: 'w' })`],
    others: [
      (k, v) => `appendFile(${k}, ${v})`,
      (k) => `rename(${k} + '.tmp', ${k})`,
      (k, v) => `lock.runExclusive(() => writeFile(${k}, ${v}))`,
      () => `lock.acquire()`,
    ],
  },
  {
    head: `import { Pool } from 'pg';\nconst store = new Pool();`,
    reads: [
      (k) => `store.query('SELECT n, doc FROM t WHERE id = $1', [${k}])`,
      (k) => `store.query(\`SELECT * FROM t WHERE id = \${${k}} FOR UPDATE\`)`,
    ],
    writes: [
      (k, v) => `store.query('UPDATE t SET n = $1 WHERE id = $2', [${v}, ${k}])`,
      (k, v) =>
        `store.query({ text: 'INSERT INTO t (id, n) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET n = $2', values: [${k}, ${v}] })`,
    ],
    others: [
      () => `store.query('BEGIN')`,
      () => `store.query('COMMIT')`,
      (k, v) => `store.query('UPDATE t SET n = n + $1 WHERE id = $2 AND version = $3', [${v}, ${k}, 1])`,
      () => `store.query('SELECT (((((' || 'UPDATE')`,
    ],
  },
  {
    head: `const store = await Deno.openKv();`,
    reads: [(k) => `store.get([${k}])`, (k) => `store.getMany([[${k}]])`],
    writes: [(k, v) => `store.set([${k}], ${v})`, (k, v) => `store.atomic().set([${k}], ${v}).commit()`],
    others: [
      (k, v) => `store.atomic().check({ key: [${k}], versionstamp: null }).set([${k}], ${v}).commit()`,
      (k) => `store.atomic().sum([${k}], 1n).commit()`,
    ],
  },
  {
    head: `import { PrismaClient } from '@prisma/client';\nconst store = new PrismaClient();`,
    reads: [
      (k) => `store.row.findUnique({ where: { id: ${k} } })`,
      (k) => `store.row.findFirst({ where: { id: ${k} }, select: { n: true } })`,
    ],
    writes: [
      (k, v) => `store.row.update({ where: { id: ${k} }, data: { n: ${v} } })`,
      (k, v) => `store.row.upsert({ where: { id: ${k} }, create: { n: ${v} }, update: { n: ${v} } })`,
    ],
    others: [
      (k, v) => `store.$transaction(async (tx) => tx.row.update({ where: { id: ${k} }, data: { n: ${v} } }))`,
      (k, v) => `store.row.updateMany({ where: { id: ${k}, version: 1 }, data: { n: ${v} } })`,
    ],
  },
  {
    head: `import { DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';\nconst store = DynamoDBDocumentClient.from(client);`,
    reads: [(k) => `store.send(new GetCommand({ TableName: 't', Key: { id: ${k} } }))`],
    writes: [
      (k, v) => `store.send(new PutCommand({ TableName: 't', Item: { id: ${k}, n: ${v} } }))`,
      (k, v) =>
        `store.send(new UpdateCommand({ TableName: 't', Key: { id: ${k} }, UpdateExpression: 'SET n = :n', ExpressionAttributeValues: { ':n': ${v} } }))`,
    ],
    others: [
      (k, v) =>
        `store.send(new PutCommand({ TableName: 't', Item: { id: ${k}, n: ${v} }, ConditionExpression: 'attribute_not_exists(id)' }))`,
    ],
  },
  {
    head: `import { Pinecone } from '@pinecone-database/pinecone';\nconst store = new Pinecone().index('memories');`,
    reads: [(k) => `store.fetch([${k}])`],
    writes: [
      (k, v) => `store.upsert([{ id: ${k}, values: [], metadata: { v: ${v} } }])`,
      (k, v) => `store.update({ id: ${k}, metadata: ${v} })`,
    ],
    others: [(k) => `store.deleteOne(${k})`],
  },
  {
    head: `declare const env: { STORE: KVNamespace; BUCKET: R2Bucket };`,
    reads: [(k) => `env.STORE.get(${k}, 'json')`, (k) => `env.BUCKET.get(${k})`],
    writes: [(k, v) => `env.STORE.put(${k}, ${v}, { expirationTtl: 60 })`, (k, v) => `env.BUCKET.put(${k}, ${v})`],
    others: [(k, v) => `env.BUCKET.put(${k}, ${v}, { onlyIf: { etagMatches: 'a' } })`],
  },
  {
    head: `interface Store { get(key: string): Promise<string | null>; set(key: string, value: string): Promise<void>; }\ndeclare const store: Store;`,
    reads: [(k) => `store.get(${k})`],
    writes: [(k, v) => `store.set(${k}, ${v})`],
    others: [(k) => `globalThis.unknown?.(${k})`],
  },
];
