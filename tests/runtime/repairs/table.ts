import { appendFileSync } from 'node:fs';

/** One line of the table in `docs/repairs.md`. */
export interface Row {
  readonly client: string;
  readonly fault: string;
  readonly repair: string;
  readonly equivalent: boolean;
  /** what was kept at worst, of `writers` */
  readonly before: number;
  readonly after: number;
  readonly writers: number;
}

/** Notes a proof, where somebody asked for the notes (`REPAIRS_NOTES=file npm test`). */
export function note(row: Row): void {
  const file = process.env['REPAIRS_NOTES'];
  if (file) appendFileSync(file, `${JSON.stringify(row)}\n`);
}
