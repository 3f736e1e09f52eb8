import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { clients } from '../../src/stores/index.js';
import type { Form, ObjectType } from '../../src/stores/types.js';
import { type Ambient, createProgram, entry } from './program.js';

/** How the objects of a client are declared in TypeScript, and what the braces of its forms stand for there. */
interface Sample {
  /** the type of `{store}`; absent for functions that are imported by name */
  store?: string;
  /** the type of `{old}`: what the read resolved to */
  old?: string;
  key?: string;
  value?: string;
}

const imported: Ambient = { types: ['node'] };
const workers: Ambient = { types: ['@cloudflare/workers-types'], lib: ['lib.esnext.d.ts'] };
const deno: Ambient = { types: ['deno'], lib: ['lib.esnext.d.ts'] };
const bun: Ambient = { types: ['bun-types'] };
const chrome: Ambient = { types: ['chrome', 'node'] };

const samples: readonly (readonly [Ambient, Readonly<Record<string, Sample>>])[] = [
  [
    imported,
    {
      'ioredis:Redis': { store: "import('ioredis').Redis" },
      'ioredis:Cluster': { store: "import('ioredis').Cluster" },
      'node-redis:Client': { store: "ReturnType<typeof import('redis').createClient>" },
      'node-redis:Pool': { store: "ReturnType<typeof import('redis').createClientPool>" },
      'node-redis:Cluster': { store: "ReturnType<typeof import('redis').createCluster>" },
      'node-redis:Sentinel': { store: "ReturnType<typeof import('redis').createSentinel>" },
      'node-redis:Json': { store: "ReturnType<typeof import('redis').createClient>['json']" },
      '@upstash/redis:Redis': { store: "import('@upstash/redis').Redis", value: '{ n: 1 }' },
      '@upstash/redis:Json': { store: "import('@upstash/redis').Redis['json']" },
      'Valkey GLIDE:Client': { store: "import('@valkey/valkey-glide').GlideClient", old: 'string' },
      'Valkey GLIDE:Cluster': { store: "import('@valkey/valkey-glide').GlideClusterClient", old: 'string' },
      'node:fs:Fs': { store: "typeof import('node:fs')" },
      'node:fs:FsPromises': { store: "typeof import('node:fs/promises')" },
      'node:fs:promises.readFile': {},
      'node:fs:callback.readFile': {},
      'node:fs:sync.readFileSync': {},
      'fs-extra:FsExtra': { store: "typeof import('fs-extra')" },
      'write-file-atomic:writeFileAtomic': {},
      'conf, electron-store:Conf': { store: "import('conf').default<{ k: string[] }>" },
      'Level:Level': { store: "import('level').Level<string, string>" },
      '@netlify/blobs:Store': { store: "import('@netlify/blobs').Store", old: '{ etag?: string; data: unknown } | null' },
      'Keyv:Keyv': { store: "import('keyv').Keyv" },
      'cache-manager:Cache': { store: "import('cache-manager').Cache" },
      'unstorage:Storage': { store: "import('unstorage').Storage" },
      'memjs:Client': { store: "import('memjs').Client" },
      'Web Storage:Storage': { store: 'Storage' },
      'WXT storage:Storage': { store: "typeof import('@wxt-dev/storage').storage" },
      'WXT storage:Item': { store: "import('@wxt-dev/storage').WxtStorageItem<string, {}>" },
      'idb-keyval:Module': { store: "typeof import('idb-keyval')" },
      'idb-keyval:idb.get': {},
      'localForage:LocalForage': { store: "typeof import('localforage')" },
      'AsyncStorage:AsyncStorage': { store: "typeof import('@react-native-async-storage/async-storage').default" },
      'elizaOS runtime:Runtime': { store: "import('@elizaos/core').IAgentRuntime" },
      'Pinecone:Index': { store: "import('@pinecone-database/pinecone').Index" },
      '@upstash/vector:Index': { store: "import('@upstash/vector').Index" },
    },
  ],
  [
    workers,
    {
      'Cloudflare KV:KVNamespace': { store: 'KVNamespace' },
      'Cloudflare R2:R2Bucket': { store: 'R2Bucket', old: 'R2ObjectBody | null' },
    },
  ],
  [
    deno,
    {
      'Deno KV and files:Deno': { store: 'typeof Deno' },
      'Deno KV and files:Kv': { store: 'Deno.Kv', old: 'Deno.KvEntryMaybe<number>', key: "['k']", value: '1' },
    },
  ],
  [bun, { 'Bun files:Bun': { store: 'typeof Bun' } }],
  [chrome, { 'Extension storage:Area': { store: 'chrome.storage.StorageArea' } }],
];

/** The object type that a name like `node:fs:Fs` means. */
function typeNamed(name: string): ObjectType | undefined {
  const colon = name.lastIndexOf(':');
  const client = clients.find((each) => each.name === name.slice(0, colon));
  return client?.types[name.slice(colon + 1)];
}

/** A function that uses one form as a repair would write it. */
function functionFor(form: Form, sample: Sample, name: string, isEntry: boolean): string {
  const fillings: Readonly<Record<string, string>> = {
    store: 'store',
    key: sample.key ?? "'k'",
    value: sample.value ?? "'v'",
    next: sample.value ?? "'v'",
    old: 'old',
    by: '1',
    item: isEntry ? "{ value: 'v' }" : "'i'",
    items: "'value', 'v'",
    field: "'f'",
    path: "'$.f'",
    ttl: '60',
    options: '',
    update: '(value: any) => value',
    body: '{ await Promise.resolve(); }',
    result: 'result',
  };
  const fill = (code: string): string => code.replaceAll(/\{(\w+)\}/g, (whole, hole: string) => fillings[hole] ?? whole);
  const store = sample.store === undefined ? '' : `store: ${sample.store}, `;
  const isMine = form.code.includes("return redis.call('del'");
  const old = isMine ? 'string' : (sample.old ?? 'string | null');
  const answer = form.succeeded === undefined ? 'true' : fill(form.succeeded);
  return `export async function ${name}(${store}old: ${old}): Promise<boolean> { const result = await ${fill(form.code)}; void result; return Boolean(${answer}); }`;
}

/** The imports of forms that have any, each module's names once. */
function importsOf(forms: readonly Form[]): string[] {
  const names = new Map<string, Set<string>>();
  for (const { imports = {} } of forms) {
    const [first] = Object.entries(imports);
    if (first) names.set(first[0], new Set([...(names.get(first[0]) ?? []), ...first[1]]));
  }
  return [...names].map(([module, each]) => `import { ${[...each].join(', ')} } from '${module}';`);
}

/** The forms that take the place of a whole call. */
function formsOf(name: string): [string, Form][] {
  return Object.entries(typeNamed(name)?.forms ?? {}).filter(([, form]) => (form.replaces ?? 'call') === 'call');
}

describe.each(samples)('forms with the types of $types', (ambient, types) => {
  const used = Object.keys(types).flatMap((name) => formsOf(name).map(([, form]) => form));
  const lines = [...importsOf(used)];
  const labels = new Map<number, string>();
  for (const [name, sample] of Object.entries(types)) {
    for (const [kind, form] of formsOf(name)) {
      labels.set(lines.length, `${name} ${kind}`);
      lines.push(functionFor(form, sample, `form${String(lines.length)}`, form.name.startsWith('XADD')));
    }
  }

  it.each(Object.keys(types))('%s has forms', (name) => {
    expect(formsOf(name)).not.toEqual([]);
  });

  it('type-check under strict against the real clients', { timeout: 240_000 }, () => {
    const program = createProgram(lines.join('\n'), [], ambient);
    const source = program.getSourceFile(entry);
    const problems = [...program.getSemanticDiagnostics(source), ...program.getSyntacticDiagnostics(source)].map((each) => {
      const line = source && each.start !== undefined ? source.getLineAndCharacterOfPosition(each.start).line : -1;
      return `${labels.get(line) ?? String(line)}: ${ts.flattenDiagnosticMessageText(each.messageText, ' ').slice(0, 200)}`;
    });
    expect(problems).toEqual([]);
  });
});
