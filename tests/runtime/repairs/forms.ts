import { clients } from '../../../src/stores/index.js';
import type { Form, FormName } from '../../../src/stores/types.js';

/** A form of a client in the catalogue. */
export interface ClientForm {
  readonly client: string;
  readonly name: FormName;
  readonly form: Form;
}

/** Every form of the catalogue. */
export const catalogue: readonly ClientForm[] = clients.flatMap(({ name: client, types }) =>
  Object.values(types).flatMap(({ forms = {} }) => Object.entries(forms).map(([name, form]) => ({ client, name: name as FormName, form }))),
);

/** Forms that are parts of a repair with a title of its own. */
const parts: readonly (readonly [title: RegExp, names: readonly FormName[]])[] = [
  [/a lock on the server/u, ['createWithTtl', 'compareAndDelete']],
  [/connection|client|query runner/u, ['closeConnection']],
];

/** Whether a suggestion with this title may use a form. */
export function isTold({ name, form }: ClientForm, title: string): boolean {
  return title.includes(form.name) || parts.some(([each, names]) => each.test(title) && names.includes(name));
}

/** The forms of a client that a repair has written: its title tells of them, and their code stands in what it changed. */
export function formsUsed(client: string, title: string, before: string, output: string): readonly FormName[] {
  const changed = changeOf(before, output);
  const used = catalogue.filter((each) => each.client === client && isTold(each, title) && patternOf(each.form.code).test(changed));
  // `INCRBY` is no form of its own within `INCRBY and EXPIRE`
  const isWithin = ({ form }: ClientForm): boolean =>
    used.some((other) => other.form.name !== form.name && other.form.name.includes(form.name));
  return [...new Set(used.filter((each) => !isWithin(each)).map(({ name }) => name))].sort();
}

/** The lines of a text between those that it has in common with another one, without the types of calls. */
function changeOf(before: string, after: string): string {
  const old = before.split('\n');
  const lines = after.split('\n');
  const start = lines.findIndex((line, index) => line !== old[index]);
  const end = lines.findLastIndex((line, index) => line !== old[index - lines.length + old.length]);
  return lines
    .slice(start, end + 1)
    .join('\n')
    .replaceAll(/<\w[^()>]*>(?=\()/gu, '');
}

/** A form's code with anything in its braces, also where that became part of a template; a script may stand under a name. */
function patternOf(code: string): RegExp {
  const pieces = code
    .replaceAll(/"[^"]{40,}"/gu, '{script}')
    .replaceAll(/\$\{(\{\w+\})\}/gu, '$1')
    .split(/\{\w+\}/u);
  return new RegExp(pieces.map((piece) => piece.replaceAll(/[$()*+.?[\\\]^{|}]/gu, '\\$&')).join('[^]*?'), 'u');
}
