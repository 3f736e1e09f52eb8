import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { unprovenSection } from './unproven.js';

/** What a line of the table in `docs/repairs.md` is about. */
export interface Proof {
  readonly client: string;
  readonly fault: string;
  /** the suggestion's title */
  readonly repair: string;
  /** the forms of the catalogue that it has written */
  readonly forms: readonly string[];
  readonly equivalent: boolean;
}

/** What a line of the table says. */
export interface Row extends Proof {
  /** what was kept at worst, of `writers` */
  readonly before: number;
  readonly after: number;
  readonly writers: number;
}

const page = path.resolve(import.meta.dirname, '../../../docs/repairs.md');

/** The page as it stands, with the figures of each line left out. */
export const documented: readonly string[] = existsSync(page) ? readFileSync(page, 'utf8').split('\n').map(withoutFigures) : [];

/** The line of a proof, with its figures left out. */
export function lineOf({ client, fault, repair, forms, equivalent }: Proof): string {
  const name = repair
    .replace(/^Use /u, '')
    .replace(/ \(changes how it is stored: readers must follow\)/u, '')
    .replace(/\.$/u, '');
  const used = forms.length > 0 ? forms.join(', ') : '–';
  return withoutFigures(`| ${[client, fault, name, used, '', '', equivalent ? 'equivalent' : 'remodel'].join(' | ')} |`);
}

function withoutFigures(line: string): string {
  const cells = line.split('|').map((cell) => cell.trim());
  return cells.filter((_, index) => index !== 5 && index !== 6).join('|');
}

/** Notes a proof, where somebody asked for the notes (`REPAIRS_NOTES=file npx vitest run tests/runtime/repairs`). */
export function note(row: Row): void {
  const file = process.env['REPAIRS_NOTES'];
  if (file) appendFileSync(file, `${JSON.stringify(row)}\n`);
}

/** Writes the page from the notes. */
export function writePage(notes: string): void {
  const rows = readFileSync(notes, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  // of several notes of one proof, the last one counts
  const lines = [...new Map(rows.map((row) => [lineOf(row), row]))].map(([line, row]) => {
    const cells = line.split('|');
    return `| ${[...cells.slice(1, 5), `${row.before} of ${row.writers}`, `${row.after} of ${row.writers}`, cells[5] ?? ''].join(' | ')} |`;
  });
  const head = existsSync(page) ? (readFileSync(page, 'utf8').split('<!-- begin proofs -->')[0] ?? '') : '';
  writeFileSync(
    page,
    `${head.trimEnd()}\n\n<!-- begin proofs -->\n\n| client | fault | the suggestion uses | form | kept before | kept after | kind |\n| --- | --- | --- | --- | --- | --- | --- |\n${lines.sort().join('\n')}\n\n<!-- end proofs -->\n\n${unprovenSection}\n`,
  );
}
