// npm run new:store <name>: writes a client's entry, its test and its line in the list, in the folder it is run in.
import { addToList, camelCase, createFiles, fail } from './scaffold.mjs';

const name = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) fail('usage: npm run new:store <name>; a name is in kebab-case');

const camel = camelCase(name);
const type = camel.charAt(0).toUpperCase() + camel.slice(1);

const entry = `import type { StoreClient } from './types.js';

/**
 * ${name}: what it is, in one line.
 *
 * Read from ${name} 1.0.0, https://example.com
 */
export const ${camel} = {
  name: '${name}',
  docs: 'https://example.com',
  versions: '${name} 1',
  modules: { '${name}': { ${type}: '${type}Class' } },
  types: {
    ${type}Class: { construct: '${type}', instance: '${type}' },
    ${type}: {
      store: { gap: 'remote', reach: 'network', granularity: 'value' },
      methods: {
        // read
        get: { effect: 'read', key: '0' },

        // write
        set: { effect: 'write', key: '0', value: '1' },
      },
      forms: {},
    },
  },
} satisfies StoreClient;
`;

const test = `import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/no-read-modify-write.js';

// One read and one write that race, beside the client's own atomic form. Its methods are held against its type declarations elsewhere.
new RuleTester().run('${name}', rule, {
  valid: [
    {
      name: 'the atomic form',
      code: \`
import { ${type} } from '${name}';
const store = new ${type}();
export const visit = () => store.increment('visits', 1);
\`,
    },
  ],
  invalid: [
    {
      name: 'a read and a write that depends on it',
      code: \`
import { ${type} } from '${name}';
const store = new ${type}();
export async function visit() {
  const visits = await store.get('visits');
  await store.set('visits', visits + 1);
}
\`,
      errors: [{ messageId: 'readModifyWrite', line: 6 }],
    },
  ],
});
`;

createFiles({ [`src/stores/${name}.ts`]: entry, [`tests/stores/${name}.test.ts`]: test });
addToList('src/stores/index.ts', { importLine: `import { ${camel} } from './${name}.js';`, entry: camel, closing: '];' });
console.log(`Next:
  1. fill in the entry, with the client's documentation and type declarations open: docs/adding-a-store.md
  2. npm install --prefix tests/stores/clients ${name}
  3. npm run docs`);
