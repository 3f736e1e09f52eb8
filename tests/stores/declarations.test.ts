import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { clients } from '../../src/stores/index.js';
import type { StoreClient } from '../../src/stores/types.js';
import { readDeclarations, type Walk } from './declarations.js';
import { exemptions } from './exemptions.js';
import type { Ambient } from './program.js';

const manifest = JSON.parse(readFileSync(path.join(import.meta.dirname, 'clients/package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

const imported: Ambient = { types: ['node'] };
const workers: Ambient = { types: ['@cloudflare/workers-types'], lib: ['lib.esnext.d.ts'] };

/** Clients whose objects are global: these packages declare them. */
const ambient: Readonly<Record<string, Ambient>> = {
  'Cloudflare KV': workers,
  'Cloudflare R2': workers,
  'Cloudflare Durable Objects': workers,
  'Cloudflare Vectorize': workers,
  'Cloudflare D1': workers,
  'Bun files': { types: ['bun-types'] },
  'Deno KV and files': { types: ['deno'], lib: ['lib.esnext.d.ts'] },
  'Extension storage': { types: ['chrome'] },
};

/** Clients without any declaration to hold them against, and why. */
const unchecked: Readonly<Record<string, string>> = {
  'own key-value interfaces': 'a shape, not a package',
};

/** Whether a module can be resolved here: part of Node, or installed beside this test. */
function isInstalled(module: string): boolean {
  const name = module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
  return isBuiltin(module) || [name, `@types/${name}`].some((each) => each in manifest.dependencies);
}

const checked = clients.filter((client) => !(client.name in unchecked));
const groups = new Map<Ambient, StoreClient[]>();
for (const client of checked) {
  const key = ambient[client.name] ?? imported;
  groups.set(key, [...(groups.get(key) ?? []), client]);
}

it.each(checked.map((client) => [client.name, client] as const))('%s can be held against declarations', (name, client) => {
  const modules = Object.keys(client.modules ?? {});
  expect(modules.length === 0 || name in ambient || modules.some(isInstalled)).toBe(true);
});

describe.each([...groups])('declarations of $types', (types, members) => {
  let walk: (client: StoreClient) => Walk;

  beforeAll(() => {
    walk = readDeclarations(members, types);
  }, 240_000);

  describe.each(members.map((client) => [client.name, client] as const))('%s', (name, client) => {
    const reasons = exemptions[name] ?? {};

    it('has only names that the declarations have, or a reason', { timeout: 120_000 }, () => {
      const { undeclared, unreached } = walk(client);
      expect({ names: undeclared.sort(), types: unreached.sort() }).toEqual({
        names: undeclared.filter((each) => each in reasons),
        types: unreached.filter((each) => each in reasons),
      });
    });

    it('gives no reason for a name that is declared', { timeout: 120_000 }, () => {
      const { undeclared, unreached } = walk(client);
      expect(Object.keys(reasons).filter((each) => !undeclared.includes(each) && !unreached.includes(each))).toEqual([]);
    });
  });
});
