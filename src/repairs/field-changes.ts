import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { Form, FormName } from '../stores/types.js';
import { amountOf, coversAll } from './code/amounts.js';
import { changeOf, type Change } from './code/changes.js';
import { deadWithout } from './code/dead.js';
import { fixOf, type Edit } from './code/edits.js';
import { filled } from './code/forms.js';
import { importing } from './code/imports.js';
import { usesOf, variableOf } from './code/names.js';
import { ancestorsOf, contains, descendantsOf, isFunction, type Range } from './code/nodes.js';
import { regionOf } from './code/region.js';
import { argumentsAt } from './code/places.js';
import { formOf, statementOf } from './code/site.js';
import { parametersOf } from './code/sql-text.js';
import { styleOf, type Style } from './code/style.js';
import type { Repair, RepairContext } from './repair.js';

type Source = Readonly<TSESLint.SourceCode>;

/** A field of a row or document whose new value is computed from its old one, and the change made to it. */
interface FieldChange {
  readonly change: Change;
  readonly field: string;
  /** the expression of the new value */
  readonly value: TSESTree.Node;
  /** the property that holds it, or nothing for a parameter of an SQL text */
  readonly property: TSESTree.Property | undefined;
  /** where the field's assignment stands in an SQL text */
  readonly placeholder: { readonly range: Range; readonly text: string } | undefined;
}

/** The database computes the new value of each field itself. */
export function fieldChangeRepairs(context: RepairContext): Repair[] {
  const { source, finding } = context;
  const { read, write, module } = finding;
  if (!read || !write || read.module !== module || write.module !== module) return [];
  const chain = chainOf(write.call ?? write.node);
  const from = chainOf(read.call ?? read.node);
  const changes = changesIn(source, chain, from);
  if (!coversAll(finding, changes)) return [];
  const style = styleOf(source, module.filename);
  const made = changes.map((each) => replacement(context, chain, each, style));
  const [first] = made;
  if (!first || !made.every((each) => each !== undefined)) return [];
  const edits = made.flatMap((each) => each.edits);
  const region = regionOf(from, chain);
  const dead = region
    ? deadWithout(
        source,
        region.range,
        [...changes.map(({ value }) => value.range), ...changes.flatMap(({ change }) => (change.step ? [change.step.range] : []))],
        from,
      )
    : { edits: [] };
  const imports = made.flatMap(({ form }) => importing(source, form.imports ?? {}, style)).slice(0, 1);
  const steps = changes.flatMap(({ change }) =>
    change.step && !edits.some((edit) => edit.range === change.step?.range) ? [change.step] : [],
  );
  if (steps.length > 0) return [];
  return [
    {
      title: first.form.name,
      kind: made.some(({ form }) => form.remodel) ? 'remodel' : 'equivalent',
      fix: fixOf([...imports, ...dead.edits, ...edits]),
    },
  ];
}

/** The whole chain of calls that a call is part of: `db.update(users).set({ … }).where(…)`. */
export function chainOf(call: TSESTree.Node): TSESTree.Node {
  let chain = call;
  for (const each of ancestorsOf(call)) {
    if (each.type === N.MemberExpression && each.object === chain) continue;
    if (
      each.type !== N.CallExpression ||
      !(each.callee === chain || (each.callee.type === N.MemberExpression && each.callee.object === chain))
    )
      break;
    chain = each;
  }
  return chain;
}

/** A write of more fields than this is generated code, and what reads it as well: each field is looked up among all uses. */
const mostFields = 100;

/** The fields that a write sets from what was read; empty where one of them is not a simple change. */
function changesIn(source: Source, chain: TSESTree.Node, read: TSESTree.Node): FieldChange[] {
  const found: FieldChange[] = [];
  const properties = [...descendantsOf(source, chain, (each) => !isFunction(each))].filter((node) => node.type === N.Property);
  if (properties.length > mostFields) return found;
  for (const node of properties) {
    if (node.computed) continue;
    const field = node.key.type === N.Identifier ? node.key.name : node.key.type === N.Literal ? String(node.key.value) : undefined;
    const change = field === undefined ? undefined : changeOf(source, node.value, read, false);
    if (change && field !== undefined && change.stored.path.at(-1) === field)
      found.push({ change, field, value: node.value, property: node, placeholder: undefined });
  }
  for (const parameter of parametersOf(source, chain)) {
    const change = changeOf(source, parameter.value, read, false);
    if (change && change.stored.path.at(-1) === parameter.field)
      found.push({ change, field: parameter.field, value: parameter.value, property: undefined, placeholder: parameter });
  }
  return found;
}

/** The forms that a change of a field may take, best first. */
function formNamesOf(context: RepairContext, change: Change): FormName[] {
  switch (change.kind) {
    case 'add':
      return change.isNegative ? ['decrementField', 'incrementField'] : ['incrementField'];
    case 'text':
      return ['appendText'];
    case 'append':
      return isMember(context, change.item) ? ['addMemberField', 'appendField'] : ['appendField'];
    case 'remove':
      return ['removeField'];
    default:
      return [];
  }
}

/** `if (list.includes(item)) return;` before the item is added: the list is one of members, each of which is in it once. */
function isMember({ source, finding }: RepairContext, item: TSESTree.Node): boolean {
  const text = source.getText(item);
  return (finding.write?.context.conditions ?? []).some(
    ({ node, module }) =>
      module === finding.module &&
      [...descendantsOf(source, node)].some(
        (each) =>
          each.type === N.CallExpression &&
          each.callee.type === N.MemberExpression &&
          source.getText(each.callee.property) === 'includes' &&
          each.arguments[0] !== undefined &&
          source.getText(each.arguments[0]) === text,
      ),
  );
}

function replacement(
  context: RepairContext,
  chain: TSESTree.Node,
  each: FieldChange,
  style: Style,
): { form: Form; edits: Edit[] } | undefined {
  for (const name of formNamesOf(context, each.change)) {
    const form = formOf(context, name);
    const edits = form && editsFor(context, chain, each, name, form, style);
    if (form && edits) return { form, edits };
  }
  return undefined;
}

function editsFor(
  context: RepairContext,
  chain: TSESTree.Node,
  each: FieldChange,
  name: FormName,
  form: Form,
  style: Style,
): Edit[] | undefined {
  const { source } = context;
  const { change, field, value, property, placeholder } = each;
  const amount = amountOf(source, change, name);
  // Only an operator finds items by what is in them.
  if (change.kind === 'remove' && change.property !== undefined && form.replaces !== 'operator') return undefined;
  const fill = (by: string): string | undefined =>
    filled(form.code, { field, by, item: by, table: tableOf(source, chain) ?? '', store: '' }, style);
  if (change.step) return undefined;
  if (placeholder) {
    const code = form.replaces === 'assignment' ? fill(placeholder.text) : undefined;
    return code === undefined
      ? undefined
      : [
          { range: placeholder.range, text: code },
          { range: value.range, text: amount },
        ];
  }
  const holder = property?.parent;
  if (!property || holder?.type !== N.ObjectExpression) return undefined;
  if (form.replaces === undefined) return asCall(context, holder, form, { field, by: amount }, style);
  const code = fill(amount);
  if (code === undefined) return undefined;
  switch (form.replaces) {
    case 'value':
      if (form.code.includes('{table}') && tableOf(source, chain) === undefined) return undefined;
      return [property.shorthand ? { range: property.range, text: `${field}: ${code}` } : { range: value.range, text: code }];
    case 'operator':
      return asOperator(source, property, holder, code);
    case 'step': {
      const call = holder.parent;
      const isOnly =
        holder.properties.length === 1 &&
        call.type === N.CallExpression &&
        call.callee.type === N.MemberExpression &&
        call.arguments[0] === holder;
      return isOnly && call.callee.type === N.MemberExpression
        ? [{ range: [call.callee.property.range[0], call.range[1]], text: code }]
        : undefined;
    }
    default:
      return undefined;
  }
}

/** A call that sets this field alone gives way to another one: `update({ id }, { n: row.n + 1 })` → `increment({ id }, 'n', 1)`. */
function asCall(
  { source, finding }: RepairContext,
  holder: TSESTree.ObjectExpression,
  form: Form,
  change: { readonly field: string; readonly by: string },
  style: Style,
): Edit[] | undefined {
  const call = holder.parent;
  const facts = finding.write?.facts;
  if (call !== finding.write?.call || call.type !== N.CallExpression || call.callee.type !== N.MemberExpression) return undefined;
  if (holder.properties.length !== 1 || !statementOf(call) || source.getCommentsInside(call).length > 0) return undefined;
  const place = facts && 'key' in facts && typeof facts.key === 'string' ? facts.key : undefined;
  // The record in memory keeps its old number: nobody may look at it any more.
  if (place === 'this' && isUsedAfter(source, call.callee.object, call)) return undefined;
  const [key] = place === undefined ? [] : argumentsAt(source, call.arguments, place);
  const isKey = (node: TSESTree.Node): boolean =>
    node === key || (node.type === N.ObjectExpression && node.properties.every((each) => each.type === N.Property && each.value === key));
  if (call.arguments.some((each) => each !== holder && !isKey(each))) return undefined;
  const store = source.getText(call.callee.object);
  const code = filled(form.code, { ...change, store, ...(key ? { key: source.getText(key) } : {}) }, style);
  return code === undefined ? undefined : [{ range: call.range, text: code }];
}

function isUsedAfter(source: Source, node: TSESTree.Node, { range }: TSESTree.Node): boolean {
  const variable = node.type === N.Identifier ? variableOf(source.scopeManager, node) : undefined;
  return !variable || usesOf(variable).some((use) => use.range[0] > range[1]);
}

/** The table as the builder was given it: `update(users)`. */
function tableOf(source: Source, chain: TSESTree.Node): string | undefined {
  for (const node of descendantsOf(source, chain, (each) => !isFunction(each))) {
    if (
      node.type === N.CallExpression &&
      node.callee.type === N.MemberExpression &&
      source.getText(node.callee.property) === 'update' &&
      node.arguments[0]?.type === N.Identifier
    )
      return node.arguments[0].name;
  }
  return undefined;
}

/** The property leaves `$set` for an operator of its own, which stands beside it. */
function asOperator(source: Source, property: TSESTree.Property, holder: TSESTree.ObjectExpression, code: string): Edit[] | undefined {
  const set =
    holder.parent.type === N.Property && holder.parent.key.type === N.Identifier && holder.parent.key.name === '$set'
      ? holder.parent
      : undefined;
  if (!set)
    return holder.properties.some((each) => each.type === N.Property && each.key.type === N.Identifier && each.key.name.startsWith('$'))
      ? undefined
      : [{ range: property.range, text: code }];
  if (
    set.parent.type === N.ObjectExpression &&
    set.parent.properties.some((each) => each.type === N.Property && each.key.type === N.Identifier && code.startsWith(`${each.key.name}:`))
  )
    return undefined;
  if (holder.properties.length === 1) return [{ range: set.range, text: code }];
  const after = source.getTokenAfter(property);
  const before = source.getTokenBefore(property);
  const range: Range =
    after?.value === ','
      ? [property.range[0], source.getTokenAfter(after)?.range[0] ?? after.range[1]]
      : [before?.range[0] ?? property.range[0], property.range[1]];
  return contains(set.range, range)
    ? [
        { range, text: '' },
        { range: [set.range[1], set.range[1]], text: `, ${code}` },
      ]
    : undefined;
}
