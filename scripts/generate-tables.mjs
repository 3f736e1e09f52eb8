// Writes the tables of stores, between their markers, from the built catalogue. `--check` writes nothing and fails when one is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { clients } from '../dist/stores/index.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const check = process.argv.includes('--check');

/** Forms that go with others and keep nothing whole themselves. */
const besideForms = new Set(['closeConnection', 'forget']);

/** What a repair keeps whole, and the forms of the catalogue that do it. */
const repairs = {
  counter: ['increment', 'decrement', 'incrementFloat', 'incrementField', 'decrementField'],
  list: ['append', 'contribute', 'appendField', 'appendText', 'addMember', 'removeMember', 'addMemberField', 'removeField', 'ownItem'],
  field: ['setField'],
  'create once': ['create', 'createWithTtl', 'insertIfAbsent'],
  'delete own': ['compareAndDelete', 'take'],
  'any change': ['compareAndSet', 'transform', 'exclusive', 'lockRead'],
};

const tables = {
  'README.md': {
    name: 'stores table',
    header: ['Store', ...Object.keys(repairs)],
    // locks, retries and fan-outs hold nothing
    clients: clients.filter((client) => typesOf(client).some((type) => type.store)),
    row: (client) => [`[${client.name}](${client.docs})`, ...Object.values(repairs).map((forms) => tick(client, forms))],
  },
  'docs/adding-a-store.md': {
    name: 'clients table',
    header: ['Client', 'Recognised by', 'Versions read', 'Atomic forms'],
    clients,
    row: (client) => [`[${client.name}](${client.docs})`, recognisedBy(client), client.versions, namesOfForms(client)],
  },
};

let stale = false;
for (const [file, { name, header, row, clients: listed }] of Object.entries(tables)) {
  const place = path.join(root, file);
  const text = readFileSync(place, 'utf8');
  const [begin, end] = [`<!-- begin generated ${name} -->`, `<!-- end generated ${name} -->`];
  if (!text.includes(begin) || !text.includes(end)) throw new Error(`${file} lacks the markers of the ${name}`);
  const lines = [header, header.map(() => '---'), ...listed.map(row)].map((cells) => `| ${cells.map(escape).join(' | ')} |`);
  const before = text.slice(0, text.indexOf(begin) + begin.length);
  const after = text.slice(text.indexOf(end));
  const options = { ...(await prettier.resolveConfig(place)), filepath: place };
  const updated = await prettier.format(`${before}\n\n${lines.join('\n')}\n\n${after}`, options);
  if (updated === text) continue;
  stale = true;
  if (check) console.error(`${file} is stale: run npm run docs`);
  else writeFileSync(place, updated);
}
process.exitCode = check && stale ? 1 : 0;

/** What shows the plugin that a program uses the client: packages, globals or type names. */
function recognisedBy(client) {
  const found = [client.modules, client.globals, client.globalTypes, client.generated].flatMap((names) => Object.keys(names ?? {}));
  return [...new Set(found.map((name) => name.replace(/^node:/, '')))].map((name) => `\`${name}\``).join(', ');
}

function tick(client, forms) {
  return typesOf(client).some((type) => forms.some((form) => type.forms?.[form])) ? '✓' : '';
}

/** The names of a client's atomic forms, or what to do where it has none. */
function namesOfForms(client) {
  const names = new Set(
    typesOf(client).flatMap((type) =>
      Object.entries(type.forms ?? {})
        .filter(([kind]) => !besideForms.has(kind))
        .map(([, form]) => form.name),
    ),
  );
  const advice = typesOf(client).find((type) => type.store?.noAtomic)?.store.noAtomic;
  return [...names, ...(advice ? [`(${advice})`] : [])].join(', ');
}

/** The object types of a client, and those of the client whose objects it hands out. */
function typesOf(client) {
  const exported = Object.values(client.modules ?? {}).flatMap((names) => Object.values(names));
  const lenders = exported.filter((name) => name.includes(':')).map((name) => name.slice(0, name.lastIndexOf(':')));
  return clients.filter((other) => other === client || lenders.includes(other.name)).flatMap((other) => Object.values(other.types));
}

function escape(cell) {
  return String(cell).replaceAll('|', '\\|');
}
