import type { TSESLint } from '@typescript-eslint/utils';

import type { Form } from '../../stores/types.js';
import { styled, type Style } from './style.js';

type Source = Readonly<TSESLint.SourceCode>;

/** What the braces of a form's code are filled with. */
export type Fillings = Readonly<
  Partial<
    Record<
      | 'store'
      | 'owner'
      | 'key'
      | 'field'
      | 'value'
      | 'by'
      | 'item'
      | 'items'
      | 'path'
      | 'old'
      | 'next'
      | 'ttl'
      | 'options'
      | 'update'
      | 'body'
      | 'table'
      | 'result',
      string
    >
  >
>;

const hole = /\{(store|owner|key|field|value|by|item|items|path|old|next|ttl|options|update|body|table|result)\}/gu;

/** The code of a form, filled in and in the style of the file; nothing where the form asks for what is not known. */
export function filled(code: string, fillings: Fillings, style: Style): string | undefined {
  const names = [...code.matchAll(hole)].map(([, name]) => name as keyof Fillings);
  if (names.some((name) => fillings[name] === undefined)) return undefined;
  const text = styled(code, style).replaceAll(hole, (_, name: keyof Fillings) => fillings[name] ?? '');
  // what a tag is handed as a value must not become its text
  return /\w`/u.test(code) ? text : flattened(text);
}

/** Text within a template becomes part of it: `` `${`a:${b}`}:c` `` → `` `a:${b}:c` ``. */
function flattened(code: string): string {
  return code.replaceAll(/\$\{(?:`([^`\\]*)`|'([^'`\\$]*)'|"([^"`\\$]*)")\}/gu, (_, ...texts: (string | undefined)[]) =>
    texts.slice(0, 3).join(''),
  );
}

/** The condition under which a form's call succeeded, over the code of its result. */
export function succeeded(form: Form, result: string, style: Style): string | undefined {
  return form.succeeded === undefined ? undefined : filled(form.succeeded, { result }, style);
}

/** The opposite of a condition. */
export function negated(condition: string): string {
  const comparison = /^(.*) ([!=])==( [\w'"]+)$/su.exec(condition);
  if (comparison) return `${comparison[1] ?? ''} ${comparison[2] === '!' ? '=' : '!'}==${comparison[3] ?? ''}`;
  return `!${condition}`;
}

/** The code with brackets around it where an operator follows or precedes. */
export function bracketed(source: Source, node: { type: string; range: readonly [number, number] }): string {
  const text = source.text.slice(...node.range);
  return /^(?:Identifier|Literal|MemberExpression|CallExpression|TemplateLiteral|ThisExpression|ArrayExpression|NewExpression|TSNonNullExpression)$/u.test(
    node.type,
  )
    ? text
    : `(${text})`;
}
