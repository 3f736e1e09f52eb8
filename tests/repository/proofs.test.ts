import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

import { catalogue, isTold, type ClientForm } from '../runtime/repairs/forms.js';
import { notAsked, notRunnable, notRunnableRepairs, notWritten, unprovenSection } from '../runtime/repairs/unproven.js';

/* Every repair has a line in the table of docs/repairs.md, where a run on the real store put it, or the page says why not. */

const root = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/repairs.md'), 'utf8');

interface Row {
  readonly client: string;
  readonly title: string;
  readonly forms: readonly string[];
}

const table = page.slice(page.indexOf('<!-- begin proofs -->'), page.indexOf('<!-- end proofs -->'));
const rows: readonly Row[] = table
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, client = '', , title = '', forms = '']) => ({ client, title, forms: forms.split(', ') }));

const isProven = (each: ClientForm): boolean =>
  rows.some(({ client, title, forms }) => client === each.client && forms.includes(each.name) && isTold(each, title));
const isListed = ({ client, name }: ClientForm): boolean =>
  notAsked.includes(name) || [...notRunnable, ...notWritten].some((each) => each.client === client && each.forms.includes(name));

/** Forms of one name with one title are one repair. */
const forms = [...new Map(catalogue.map((each) => [`${each.client}: ${each.name} (${each.form.name})`, each]))];

describe('a form of the catalogue', () => {
  test.each(forms)('%s is proven on the real store, or the page says why not', (_, each) => {
    expect(isProven(each) || isListed(each)).toBe(true);
  });

  test.each([...notRunnable, ...notWritten].flatMap(({ client, forms: names }) => names.map((name) => [client, name] as const)))(
    '%s: %s is not listed for nothing',
    (client, name) => {
      const listed = catalogue.filter((each) => each.client === client && each.name === name);
      expect(listed.some((each) => !isProven(each))).toBe(true);
    },
  );

  test('the page has the list', () => {
    expect(page).toContain(unprovenSection);
  });
});

/** What the repairs are called that need no form: the texts of their titles, with what is filled in left open. */
function titlesIn(folder: string): string[] {
  const texts = readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(root, folder, file), 'utf8'));
  const literals = texts.flatMap((text) => [
    ...text.matchAll(/(?:title:|repaired\()\s*(?:'([^'\n]+)'|"([^"\n]+)"|`((?:[^`\\\n]|\\.)+)`)/gu),
  ]);
  return [...new Set(literals.map(([, ...found]) => found.find((each) => each !== undefined) ?? ''))].sort();
}

function pattern(title: string): RegExp {
  const parts = title.replaceAll('\\`', '`').split(/\$\{[^}]*\}/u);
  return new RegExp(`^${parts.map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/gu, '\\$&')).join('.+')}$`, 'u');
}

test.each(titlesIn('src/repairs'))('the repair "%s" is proven on the real store, or the page says why not', (title) => {
  const told = [...rows.map((row) => row.title), ...notRunnableRepairs.map((each) => each.title)];
  expect(told).toContainEqual(expect.stringMatching(pattern(title)));
});
