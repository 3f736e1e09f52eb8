import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { UpdateExpression } from '../stores/types.js';
import { amountOf, coversAll } from './code/amounts.js';
import { changeOf, type Change } from './code/changes.js';
import { deadWithout } from './code/dead.js';
import { fixOf, type Edit } from './code/edits.js';
import { filled } from './code/forms.js';
import { descendantsOf, isFunction } from './code/nodes.js';
import { meant, propertiesOf } from './code/places.js';
import { regionOf } from './code/region.js';
import { formOf } from './code/site.js';
import { quoted, styleOf, type Style } from './code/style.js';
import { chainOf } from './field-changes.js';
import type { Repair, RepairContext } from './repair.js';

type Source = Readonly<TSESLint.SourceCode>;

/** `SET n = :n` with a value computed before becomes `SET n = n + :n` with what is added. */
export function updateExpressionRepairs(context: RepairContext): Repair[] {
  const { source, finding } = context;
  const { read, write, module } = finding;
  const own = write?.facts && 'expression' in write.facts ? write.facts.expression : undefined;
  const expression = write?.object.type.command?.expression ?? own;
  if (!read || !expression || read.module !== module || write?.module !== module) return [];
  const chain = chainOf(write.call ?? write.node);
  const from = chainOf(read.call ?? read.node);
  const parts = partsOf(source, chain, expression);
  const style = styleOf(source, module.filename);
  const changes = parts && changesIn(source, parts, from);
  const made = parts && changes?.map((change) => edited(context, parts, change, expression, style));
  const region = regionOf(from, chain);
  if (!made || !changes || made.length === 0 || !region || !coversAll(finding, changes)) return [];
  if (!made.every((each) => each !== undefined) || changes.some(({ change }) => change.step)) return [];
  const defaults = new Map(made.flatMap(({ orElse }) => (orElse ? [orElse] : [])));
  const last = parts.values.properties.at(-1);
  const added = [...defaults].map(([name, value]) => `, ${quoted(name, style)}: ${value}`).join('');
  const gone = changes.map(({ value }) => value.range);
  const edits: Edit[] = [
    ...deadWithout(source, region.range, gone, from).edits,
    ...made.flatMap((each) => each.edits),
    ...(last && added !== '' ? [{ range: [last.range[1], last.range[1]] as const, text: added }] : []),
  ];
  const [first] = made;
  return first ? [{ title: first.name, kind: 'equivalent', fix: fixOf(edits) }] : [];
}

interface Parts {
  readonly text: TSESTree.StringLiteral;
  readonly values: TSESTree.ObjectExpression;
}

/** The text of an update expression and the object with its values. */
function partsOf(source: Source, chain: TSESTree.Node, expression: UpdateExpression): Parts | undefined {
  const [textName, valuesName] = [expression.text, expression.values].map((place) => place.split('.').at(-1) ?? '');
  for (const node of descendantsOf(source, chain, (each) => !isFunction(each))) {
    if (node.type !== N.ObjectExpression) continue;
    const [text, values] = [textName, valuesName].map((name) => propertiesOf(source, node, name ?? '')[0]);
    const [written, object] = [text && meant(source, text), values && meant(source, values)];
    if (written?.type === N.Literal && typeof written.value === 'string' && object?.type === N.ObjectExpression)
      return { text: written, values: object };
  }
  return undefined;
}

interface Assignment {
  readonly field: string;
  readonly placeholder: string;
  /** where the placeholder stands in the source */
  readonly at: number;
  readonly value: TSESTree.Node;
  readonly change: Change;
}

const assignment = /([A-Za-z_]\w*)\s*=\s*(:\w+)(?=\s*(?:,|$|['"`]|\b(?:ADD|REMOVE|DELETE|SET)\b))/gu;

function changesIn(source: Source, { text, values }: Parts, read: TSESTree.Node): Assignment[] {
  const found: Assignment[] = [];
  for (const { 0: whole, 1: field = '', 2: placeholder = '', index } of text.raw.matchAll(assignment)) {
    const value = values.properties.flatMap((each) =>
      each.type === N.Property && each.key.type === N.Literal && each.key.value === placeholder ? [each.value] : [],
    )[0];
    const change = value && changeOf(source, value, read, false);
    if (change && change.stored.path.at(-1) === field)
      found.push({ field, placeholder, value, change, at: text.range[0] + index + whole.length - placeholder.length });
  }
  return found;
}

interface Made {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** a placeholder and its value, for a field that may be missing */
  readonly orElse: readonly [string, string] | undefined;
}

function edited(context: RepairContext, parts: Parts, each: Assignment, { orElse }: UpdateExpression, style: Style): Made | undefined {
  const { source } = context;
  const { change, field, placeholder, value, at } = each;
  const isList = change.kind === 'append';
  const name = change.kind === 'add' ? 'incrementField' : isList ? 'appendField' : undefined;
  const form = name && formOf(context, name);
  if (!name || !form || (change.stored.fallback && orElse === undefined)) return undefined;
  const known = parts.values.properties.map((property) =>
    property.type === N.Property && property.key.type === N.Literal ? property.key.value : '',
  );
  const missing = isList ? ':empty' : ':zero';
  if (known.includes(missing)) return undefined;
  const operand = change.stored.fallback && orElse !== undefined ? filled(orElse, { field, value: missing }, style) : field;
  const code = operand && filled(form.code, { field: operand, by: placeholder, item: placeholder }, style);
  if (!code) return undefined;
  const amount = amountOf(source, change, name);
  return {
    name: form.name,
    edits: [
      { range: [at, at + placeholder.length], text: code },
      { range: value.range, text: isList ? `[${amount}]` : amount },
    ],
    orElse: change.stored.fallback ? [missing, isList ? '[]' : '0'] : undefined,
  };
}
