/** Stores in memory, with the calls that the programs make. Each call waits for its turn. */

import ts from 'typescript';

import type { Scheduler } from './explore.js';

/** What `import` or `require` gives a program, by module. */
export type Modules = Readonly<Record<string, unknown>>;

type Argument = string | number;

/** A Redis server that knows strings, lists and the two scripts that repairs use. */
export class RedisModel {
  readonly strings = new Map<string, string>();
  readonly lists = new Map<string, string[]>();
  readonly streams = new Map<string, string[][]>();

  constructor(private readonly scheduler: Scheduler) {}

  get modules(): Modules {
    const server = this;
    return {
      ioredis: {
        __esModule: true,
        default: class {
          constructor() {
            return server;
          }
        },
        Redis: class {
          constructor() {
            return server;
          }
        },
      },
    };
  }

  get(key: string): Promise<string | null> {
    return this.scheduler.call(`GET ${key}`, () => this.strings.get(key) ?? null);
  }

  exists(key: string): Promise<number> {
    return this.scheduler.call(`EXISTS ${key}`, () => Number(this.strings.has(key)));
  }

  set(key: string, value: Argument, ...words: Argument[]): Promise<string | null> {
    return this.scheduler.call(`SET ${[key, value, ...words].join(' ')}`, () => {
      if (words.includes('NX') && this.strings.has(key)) return null;
      this.strings.set(key, String(value));
      return 'OK';
    });
  }

  incrby(key: string, by: number): Promise<number> {
    return this.scheduler.call(`INCRBY ${key} ${by}`, () => {
      const sum = Number(this.strings.get(key) ?? 0) + by;
      this.strings.set(key, String(sum));
      return sum;
    });
  }

  rpush(key: string, ...items: string[]): Promise<number> {
    return this.scheduler.call(`RPUSH ${[key, ...items].join(' ')}`, () => {
      const list = [...(this.lists.get(key) ?? []), ...items];
      this.lists.set(key, list);
      return list.length;
    });
  }

  xadd(key: string, _id: string, ...fields: string[]): Promise<string> {
    return this.scheduler.call(`XADD ${[key, '*', ...fields].join(' ')}`, () => {
      const entries = [...(this.streams.get(key) ?? []), fields];
      this.streams.set(key, entries);
      return `${entries.length}-0`;
    });
  }

  del(key: string): Promise<number> {
    return this.scheduler.call(`DEL ${key}`, () => Number(this.strings.delete(key)));
  }

  getdel(key: string): Promise<string | null> {
    return this.scheduler.call(`GETDEL ${key}`, () => {
      const value = this.strings.get(key) ?? null;
      this.strings.delete(key);
      return value;
    });
  }

  eval(script: string, _keys: number, key: string, old: string, next?: string): Promise<number> {
    const deletes = script.includes("'del'");
    return this.scheduler.call(
      deletes ? `compare ${old} and DEL ${key}` : `compare ${old || 'nothing'} and SET ${key} ${next ?? ''}`,
      () => {
        if ((this.strings.get(key) ?? '') !== old) return 0;
        if (deletes) this.strings.delete(key);
        else this.strings.set(key, next ?? '');
        return 1;
      },
    );
  }
}

/** A file system that reads and writes whole files. */
export class FilesModel {
  readonly files = new Map<string, string>();

  constructor(private readonly scheduler: Scheduler) {}

  get modules(): Modules {
    const functions = {
      readFile: (path: string) => this.scheduler.call(`read ${path}`, () => this.files.get(path) ?? ''),
      writeFile: (path: string, text: string, options?: { flag?: string }) =>
        this.scheduler.call(`write ${path} ${text}`, () => {
          if (options?.flag === 'wx' && this.files.has(path)) throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' });
          this.files.set(path, text);
        }),
      appendFile: (path: string, text: string) =>
        this.scheduler.call(`append ${path} ${text.trim()}`, () => void this.files.set(path, (this.files.get(path) ?? '') + text)),
      access: (path: string) =>
        this.scheduler.call(`look for ${path}`, () => {
          if (!this.files.has(path)) throw new Error('ENOENT');
        }),
    };
    return { 'node:fs/promises': functions, 'node:fs': { existsSync: (path: string) => this.files.has(path) } };
  }
}

/** What a program exports. */
export type Exports = Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>>;

/** Runs the text of a program as a module whose imports are the given ones, and whose timers wait for their turn. */
export function run(code: string, modules: Modules, scheduler: Scheduler, globals: Readonly<Record<string, unknown>> = {}): Exports {
  // here, what a module awaits at its top is there at once
  const { outputText } = ts.transpileModule(code.replace(/^const (\w+) = await /gmu, 'const $1 = '), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
  });
  const exports: Exports = {};
  const setTimeout = (done: () => void): void => void scheduler.call('wait', done, true);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the program is a text: that is what a repair makes
  const program = new Function('exports', 'require', 'setTimeout', ...Object.keys(globals), outputText) as (...args: unknown[]) => void;
  program(exports, (name: string) => modules[name] ?? {}, setTimeout, ...Object.values(globals));
  return exports;
}
