import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { descendantsOf, isFunction, type Range } from './nodes.js';

type Source = Readonly<TSESLint.SourceCode>;

/** A parameter that an SQL text assigns to a column: `SET n = $1`. */
export interface SqlParameter {
  readonly field: string;
  /** the expression handed in for it */
  readonly value: TSESTree.Node;
  /** where the placeholder stands in the source */
  readonly range: Range;
  readonly text: string;
}

/** The assigned parameters of the SQL texts in a call. */
export function parametersOf(source: Source, chain: TSESTree.Node): SqlParameter[] {
  const found: SqlParameter[] = [];
  for (const node of descendantsOf(source, chain, (each) => !isFunction(each))) {
    if (node.type === N.TaggedTemplateExpression) found.push(...fromTemplate(node.quasi));
    else if (node.type === N.CallExpression) found.push(...fromCall(source, node));
    else if (node.type === N.ObjectExpression) found.push(...fromObject(source, node));
  }
  return found;
}

/** `` sql`UPDATE t SET n = ${value}` `` */
function fromTemplate({ quasis, expressions }: TSESTree.TemplateLiteral): SqlParameter[] {
  return expressions.flatMap((value, index) => {
    const field = /\bset\b[\s\S]*?([A-Za-z_]\w*)\s*=\s*$/iu.exec(
      quasis
        .slice(0, index + 1)
        .map((quasi) => quasi.value.raw)
        .join('?'),
    )?.[1];
    const hole: Range = [value.range[0] - 2, value.range[0] - 2];
    return field === undefined ? [] : [{ field, value, range: hole, text: '' }];
  });
}

/** `query('UPDATE t SET n = $1', [value])`, `prepare('UPDATE t SET n = ?').run(value)`, and with the parameters one by one. */
function fromCall(source: Source, { callee, arguments: given }: TSESTree.CallExpression): SqlParameter[] {
  const [text, first, ...others] = [...preparedBy(source, callee), ...given];
  if (!text || !first || !isText(text)) return [];
  const values = first.type === N.ArrayExpression ? first.elements : [first, ...others];
  return matched(source, text, values);
}

/** The text of the statement that a method of `prepare(text)` runs. */
function preparedBy(source: Source, callee: TSESTree.Node): readonly TSESTree.Node[] {
  const made = callee.type === N.MemberExpression && callee.object.type === N.CallExpression ? callee.object : undefined;
  const isPrepared = made?.callee.type === N.MemberExpression && source.getText(made.callee.property) === 'prepare';
  return isPrepared && made.arguments.length === 1 ? made.arguments : [];
}

/** `query({ text, values })`, `execute({ sql, args })` */
function fromObject(source: Source, { properties }: TSESTree.ObjectExpression): SqlParameter[] {
  const part = (...names: string[]): TSESTree.Node | undefined => {
    for (const property of properties)
      if (property.type === N.Property && property.key.type === N.Identifier && names.includes(property.key.name)) return property.value;
    return undefined;
  };
  const text = part('text', 'sql');
  const values = part('values', 'args', 'params');
  return text && isText(text) && values?.type === N.ArrayExpression ? matched(source, text, values.elements) : [];
}

function isText(node: TSESTree.Node): boolean {
  return (node.type === N.Literal && typeof node.value === 'string') || (node.type === N.TemplateLiteral && node.expressions.length === 0);
}

/** The placeholders of an update's assignments, with their values. */
function matched(source: Source, text: TSESTree.Node, values: readonly (TSESTree.Node | null)[]): SqlParameter[] {
  const raw = source.getText(text);
  const end = /\bwhere\b/iu.exec(raw)?.index ?? raw.length;
  const start = /\bset\b/iu.exec(raw)?.index ?? end;
  const found: SqlParameter[] = [];
  for (const match of raw.slice(start, end).matchAll(/([A-Za-z_]\w*)["`]?\s*=\s*(\$\d+|\?)(?!\s*[-+|*/])/gu)) {
    const [whole, field = '', text_ = ''] = match;
    const at = start + match.index + whole.length - text_.length;
    const index = text_ === '?' ? [...raw.slice(0, at).matchAll(/\?/gu)].length : Number(text_.slice(1)) - 1;
    const value = values[index];
    const isOnce = text_ === '?' || raw.split(text_).length === 2;
    const base = text.range[0];
    if (value && value.type !== N.SpreadElement && isOnce)
      found.push({ field, value, range: [base + at, base + at + text_.length], text: text_ });
  }
  return found;
}
