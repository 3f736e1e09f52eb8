/** More stores in memory: those whose clients make a write depend on what was read. Each call waits for its turn. */

import type { Scheduler } from './explore.js';
import type { Modules, RedisModel } from './models.js';

/** A connection of its own to the server of a `RedisModel`: what is watched, and what is queued, belongs to it alone. */
export class RedisConnection {
  private readonly watched = new Map<string, string | undefined>();

  constructor(
    private readonly server: RedisModel,
    private readonly scheduler: Scheduler,
  ) {}

  get modules(): Modules {
    const { server, scheduler } = this;
    const connect = (): RedisConnection => new RedisConnection(server, scheduler);
    const client = function (this: unknown) {
      return connect();
    };
    return { ioredis: { __esModule: true, default: client, Redis: client } };
  }

  duplicate(): RedisConnection {
    return new RedisConnection(this.server, this.scheduler);
  }

  get(key: string): Promise<string | null> {
    return this.server.get(key);
  }

  set(key: string, value: string | number): Promise<string | null> {
    return this.server.set(key, value);
  }

  rpush(key: string, ...items: string[]): Promise<number> {
    return this.server.rpush(key, ...items);
  }

  xadd(key: string, id: string, ...fields: string[]): Promise<string> {
    return this.server.xadd(key, id, ...fields);
  }

  watch(key: string): Promise<string> {
    return this.scheduler.call(`WATCH ${key}`, () => {
      this.watched.set(key, this.server.strings.get(key));
      return 'OK';
    });
  }

  unwatch(): Promise<string> {
    return this.scheduler.call('UNWATCH', () => {
      this.watched.clear();
      return 'OK';
    });
  }

  /** Values tell changes here: each writer writes another one. */
  multi(): { set: (key: string, value: string | number) => ReturnType<RedisConnection['multi']>; exec: () => Promise<unknown[] | null> } {
    const queued: [string, string][] = [];
    const chain = {
      set: (key: string, value: string | number) => {
        queued.push([key, String(value)]);
        return chain;
      },
      exec: () =>
        this.scheduler.call(`EXEC of SET ${queued.flat().join(' ')}`, () => {
          const isChanged = [...this.watched].some(([key, value]) => this.server.strings.get(key) !== value);
          this.watched.clear();
          if (isChanged) return null;
          for (const [key, value] of queued) this.server.strings.set(key, value);
          return queued.map(() => [null, 'OK']);
        }),
    };
    return chain;
  }

  quit(): Promise<string> {
    return Promise.resolve('OK');
  }

  disconnect(): void {
    // nothing is held open
  }
}

/** Deno's KV: a version for each key, and commits that check it. */
export class DenoModel {
  readonly entries = new Map<string, { value: unknown; versionstamp: string }>();
  private version = 0;

  constructor(private readonly scheduler: Scheduler) {}

  get globals(): Readonly<Record<string, unknown>> {
    return { Deno: { openKv: () => this } };
  }

  get(key: readonly string[]): Promise<{ key: readonly string[]; value: unknown; versionstamp: string | null }> {
    return this.scheduler.call(`get ${key.join()}`, () => ({
      key,
      ...(this.entries.get(key.join()) ?? { value: null, versionstamp: null }),
    }));
  }

  set(key: readonly string[], value: unknown): Promise<void> {
    return this.scheduler.call(`set ${key.join()} ${String(value)}`, () => this.put(key, value));
  }

  private put(key: readonly string[], value: unknown): void {
    this.entries.set(key.join(), { value, versionstamp: String(++this.version) });
  }

  atomic(): unknown {
    const checks: { key: readonly string[]; versionstamp: string | null }[] = [];
    const sets: [readonly string[], unknown][] = [];
    const chain = {
      check: (...each: typeof checks) => (checks.push(...each), chain),
      set: (key: readonly string[], value: unknown) => (sets.push([key, value]), chain),
      commit: () =>
        this.scheduler.call(`commit ${sets.map(([key, value]) => `${key.join()} ${String(value)}`).join()}`, () => {
          const isStale = checks.some(({ key, versionstamp }) => (this.entries.get(key.join())?.versionstamp ?? null) !== versionstamp);
          if (isStale) return { ok: false };
          for (const [key, value] of sets) this.put(key, value);
          return { ok: true };
        }),
    };
    return chain;
  }
}

/** A bucket of R2: puts that may depend on the entity tag. */
export class BucketModel {
  readonly objects = new Map<string, { text: string; etag: string }>();
  private version = 0;

  constructor(private readonly scheduler: Scheduler) {}

  get(key: string): Promise<unknown> {
    return this.scheduler.call(`get ${key}`, () => {
      const found = this.objects.get(key);
      return found
        ? { etag: found.etag, text: () => Promise.resolve(found.text), json: () => Promise.resolve(JSON.parse(found.text)) }
        : null;
    });
  }

  put(key: string, text: string, options: { onlyIf?: { etagMatches?: string; etagDoesNotMatch?: string } } = {}): Promise<unknown> {
    return this.scheduler.call(`put ${key} ${text}`, () => {
      const found = this.objects.get(key);
      const { etagMatches, etagDoesNotMatch } = options.onlyIf ?? {};
      if (etagMatches !== undefined && found?.etag !== etagMatches) return null;
      if (etagDoesNotMatch === '*' && found) return null;
      const etag = String(++this.version);
      this.objects.set(key, { text, etag });
      return { etag };
    });
  }
}

/** idb-keyval: `update` runs a function within one transaction. */
export class KeyvalModel {
  readonly values = new Map<string, unknown>();

  constructor(private readonly scheduler: Scheduler) {}

  get modules(): Modules {
    return {
      'idb-keyval': {
        get: (key: string) => this.scheduler.call(`get ${key}`, () => this.values.get(key)),
        set: (key: string, value: unknown) => this.scheduler.call(`set ${key} ${String(value)}`, () => void this.values.set(key, value)),
        update: (key: string, change: (old: unknown) => unknown) =>
          this.scheduler.call(`update ${key}`, () => void this.values.set(key, change(this.values.get(key)))),
      },
    };
  }
}

/** DynamoDB with one table: whole items, and additions and appends in update expressions. */
export class DynamoModel {
  readonly items = new Map<string, Record<string, unknown>>();

  constructor(private readonly scheduler: Scheduler) {}

  get modules(): Modules {
    const command = (kind: string) =>
      class {
        readonly kind = kind;
        constructor(readonly input: DynamoInput) {}
      };
    return {
      '@aws-sdk/client-dynamodb': { DynamoDBClient: class {} },
      '@aws-sdk/lib-dynamodb': {
        DynamoDBDocumentClient: { from: () => this },
        GetCommand: command('get'),
        UpdateCommand: command('update'),
      },
    };
  }

  send({ kind, input }: { kind: string; input: DynamoInput }): Promise<unknown> {
    const { id } = input.Key;
    if (kind === 'get') return this.scheduler.call(`Get ${id}`, () => ({ Item: structuredClone(this.items.get(id)) }));
    const { UpdateExpression: expression = '', ExpressionAttributeValues: values = {} } = input;
    return this.scheduler.call(`Update ${id}: ${expression}`, () => {
      const item = { ...this.items.get(id) };
      for (const [, field = '', right = ''] of expression.matchAll(/(\w+) = ((?:[^,(]|\([^)]*\))+)/gu))
        item[field] = valueOf(right.trim(), item, values);
      this.items.set(id, item);
      return {};
    });
  }
}

interface DynamoInput {
  readonly Key: { readonly id: string };
  readonly UpdateExpression?: string;
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>>;
}

/** The right-hand side of an assignment in an update expression. */
function valueOf(expression: string, item: Readonly<Record<string, unknown>>, values: Readonly<Record<string, unknown>>): unknown {
  const list = /^list_append\((.+), (:\w+)\)$/u.exec(expression);
  if (list) return [...(valueOf(list[1] ?? '', item, values) as unknown[]), ...(values[list[2] ?? ''] as unknown[])];
  const sum = /^(.+) \+ (:?\w+)$/u.exec(expression);
  if (sum) return Number(valueOf(sum[1] ?? '', item, values)) + Number(valueOf(sum[2] ?? '', item, values));
  const either = /^if_not_exists\((\w+), (:\w+)\)$/u.exec(expression);
  if (either) return item[either[1] ?? ''] ?? values[either[2] ?? ''];
  return expression.startsWith(':') ? values[expression] : item[expression];
}

/** A table with one row in PostgreSQL, at its default isolation: a write, or a read that says FOR UPDATE, holds the row until the transaction ends. */
export class PostgresModel {
  balance = 0;
  private holder: PostgresConnection | undefined;

  constructor(readonly scheduler: Scheduler) {}

  get modules(): Modules {
    const model = this;
    return {
      pg: {
        Pool: class {
          // statements of a pool go to whichever connection is free: none of them shares a transaction with another
          query = (text: string, values?: readonly number[]) => new PostgresConnection(model, false).query(text, values);
          connect = () => Promise.resolve(new PostgresConnection(model, true));
        },
      },
    };
  }

  isFreeFor(connection: PostgresConnection): boolean {
    return this.holder === undefined || this.holder === connection;
  }

  hold(connection: PostgresConnection): void {
    this.holder = connection;
  }

  free(connection: PostgresConnection): void {
    if (this.holder === connection) this.holder = undefined;
  }
}

class PostgresConnection {
  private inTransaction = false;
  private written: number | undefined;

  constructor(
    private readonly model: PostgresModel,
    private readonly isOwn: boolean,
  ) {}

  query(text: string, values: readonly number[] = []): Promise<{ rows: { balance: number }[]; rowCount: number }> {
    const locks = /FOR UPDATE|^UPDATE/u.test(text);
    const carryOut = () => {
      if (text === 'BEGIN') this.inTransaction = this.isOwn;
      if (locks && this.inTransaction) this.model.hold(this);
      const seen = this.written ?? this.model.balance;
      const [, added, sum] = /SET balance = (balance \+ )?\$(\d)/u.exec(text) ?? [];
      if (sum !== undefined) this.written = (values[Number(sum) - 1] ?? 0) + (added === undefined ? 0 : seen);
      if (!this.inTransaction || text === 'COMMIT' || text === 'ROLLBACK') this.end(text !== 'ROLLBACK');
      return { rows: [{ balance: seen }], rowCount: 1 };
    };
    return this.model.scheduler.call(text, carryOut, false, () => !locks || this.model.isFreeFor(this));
  }

  private end(isKept: boolean): void {
    if (isKept && this.written !== undefined) this.model.balance = this.written;
    this.written = undefined;
    this.inTransaction = false;
    this.model.free(this);
  }

  release(): void {
    // connections are not counted
  }
}

/** An index of vectors: under one id there is one record. */
export class VectorModel {
  readonly records = new Map<string, unknown>();

  constructor(private readonly scheduler: Scheduler) {}

  get modules(): Modules {
    const index = this;
    return {
      '@upstash/vector': {
        Index: class {
          constructor() {
            return index;
          }
        },
      },
    };
  }

  upsert(record: { id: string }): Promise<string> {
    return this.scheduler.call('upsert', () => {
      this.records.set(record.id, record);
      return 'Success';
    });
  }
}

/** A mutex and a limit as `async-mutex` and `p-limit` make them. */
export const guards: Modules = {
  'async-mutex': {
    Mutex: class {
      private tail: Promise<unknown> = Promise.resolve();
      runExclusive<T>(job: () => Promise<T>): Promise<T> {
        const done = this.tail.then(job);
        this.tail = done.catch(() => undefined);
        return done;
      }
    },
  },
  'p-limit': {
    __esModule: true,
    default: (width: number) => {
      const lanes: Promise<unknown>[] = Array.from({ length: width }, () => Promise.resolve());
      let next = 0;
      return <T>(job: () => Promise<T>): Promise<T> => {
        const lane = next++ % width;
        const done = (lanes[lane] ?? Promise.resolve()).then(job);
        lanes[lane] = done.catch(() => undefined);
        return done;
      };
    },
  },
};
