import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { Form, FormName } from '../stores/types.js';
import { changeOf, type Change } from './code/changes.js';
import { deadWithout } from './code/dead.js';
import { fixOf, removal, type Edit } from './code/edits.js';
import { bracketed, filled, type Fillings } from './code/forms.js';
import { importing } from './code/imports.js';
import { usesOf } from './code/names.js';
import { bare, contains, functionOf, isFunction, wrapped, type Range } from './code/nodes.js';
import { noOptions, optionsOf } from './code/options.js';
import { formOf, siteOf, statementOf, type Site } from './code/site.js';
import { quoted, styled } from './code/style.js';
import type { Repair, RepairContext } from './repair.js';

type Source = Readonly<TSESLint.SourceCode>;
type Variable = TSESLint.Scope.Variable;

/** One command of the client that makes the whole change on the server, where the change is a simple one. */
export function atomicRepairs(context: RepairContext): Repair[] {
  const { source, finding } = context;
  const site = siteOf(context);
  const change = site?.value && changeOf(source, site.value, site.read, finding.write?.traits.text === true);
  if (!site || !change || finding.write?.traits.granularity !== 'value') return [];
  const isRecord = site.field !== undefined && !isRoot(site.field);
  const options = isRecord ? noOptions : optionsOf(source, site.write, finding.write.facts, site.style);
  if (!options) return [];
  const isPlain = options.words.length === 0;
  const names = isRecord
    ? fieldFormsOf(change)
    : isPlain
      ? formNamesOf(change)
      : options.seconds === undefined
        ? []
        : expiringFormsOf(change);
  for (const name of names) {
    const form = formOf(context, name);
    const code = form && filled(form.code, { ...fillingsOf(context, site, change, form, name), ttl: options.seconds ?? '0' }, site.style);
    const edits = form && code !== undefined ? replacedBy(source, site, change, code, name) : undefined;
    if (form && edits)
      return [
        {
          title: form.name,
          kind: form.remodel && !isRecord ? 'remodel' : 'equivalent',
          fix: fixOf([...importing(source, form.imports ?? {}, site.style), ...edits]),
        },
      ];
  }
  return [];
}

/** The whole of a JSON document. */
function isRoot(field: string): boolean {
  return /^['"](?:\$|\.)['"]$/u.test(field);
}

/** The same for a change of one field of a record that has its fields apart (a hash): the form of the data stays. */
function fieldFormsOf(change: Change): FormName[] {
  return change.kind === 'add' && change.isInteger ? ['incrementField'] : [];
}

/** The same for a write that sets a time to live as well. */
function expiringFormsOf(change: Change): FormName[] {
  return change.kind === 'add' && change.isInteger && change.stored.path.length === 0 ? ['incrementWithTtl'] : [];
}

/** The forms that a change may take, best first. */
function formNamesOf(change: Change): FormName[] {
  const isField = change.stored.path.length === 1;
  if (change.stored.path.length > 1) return [];
  switch (change.kind) {
    case 'add':
      if (isField) return change.isInteger ? [...(change.isNegative ? (['decrementField'] as const) : []), 'incrementField'] : [];
      return change.isInteger ? [...(change.isNegative ? (['decrement'] as const) : []), 'increment'] : ['incrementFloat'];
    case 'append':
      return isField ? ['appendField'] : ['append', 'ownItem'];
    case 'text':
      return isField ? [] : ['appendText'];
    case 'set':
      return isField ? [] : ['setField'];
    default:
      return [];
  }
}

function fillingsOf(
  { source, finding }: RepairContext,
  { store, key, style, field: own }: Site,
  change: Change,
  form: Form,
  name: FormName,
): Fillings {
  const field = change.kind === 'set' ? change.field : change.stored.path[0];
  const isEncoded = finding.write?.traits.text === true && !/JSON\.stringify/u.test(form.code);
  const encode = (node: TSESTree.Node): string =>
    isEncoded && !isScalar(node) ? `JSON.stringify(${source.getText(node)})` : source.getText(node);
  return {
    store,
    key,
    ...(own !== undefined && !isRoot(own)
      ? { field: own, path: own }
      : field === undefined
        ? {}
        : { field: quoted(field, style), path: quoted(`$.${field}`, style) }),
    ...(change.kind === 'add' ? { by: stepOf(source, change, name) } : {}),
    ...('item' in change ? { item: change.kind === 'text' ? source.getText(change.item) : encode(change.item) } : {}),
    ...(change.kind === 'set' ? { value: encode(change.value) } : {}),
  };
}

/** Text and numbers need no encoding. */
function isScalar(node: TSESTree.Node): boolean {
  return node.type === N.TemplateLiteral || (node.type === N.Literal && (typeof node.value === 'string' || typeof node.value === 'number'));
}

function stepOf(source: Source, change: Extract<Change, { kind: 'add' }>, name: FormName): string {
  const isNegated = change.isNegative && !name.startsWith('decrement');
  if (!change.by) return isNegated ? '-1' : '1';
  return isNegated ? `-${bracketed(source, change.by)}` : source.getText(change.by);
}

/** The edits that put a call in the place of read, change and write; none where something else still needs the read. */
function replacedBy(source: Source, site: Site, change: Change, code: string, name: FormName): Edit[] | undefined {
  const { read, write, region } = site;
  const declared = change.bound?.defs[0]?.node.parent;
  const kept = change.bound && usesAfter(change.bound, write.range, change.step?.range);
  if (
    kept === 'used before' ||
    source.getCommentsInside(write).length > 0 ||
    (change.step && source.getCommentsInside(change.step).length > 0)
  )
    return undefined;
  const isBound = kept === 'used after';
  const gone: Range[] = [write.range, ...(change.step ? [change.step.range] : []), ...(isBound && declared ? [declared.range] : [])];
  const dead = deadWithout(source, region.range, gone, read);
  if (!dead.ranges.some((range) => contains(range, read.range)) || (isBound && declared && source.getCommentsInside(declared).length > 0))
    return undefined;
  const removed = [
    ...dead.edits,
    ...(change.step ? [removal(source, change.step)] : []),
    ...(isBound && declared?.type === N.VariableDeclaration ? [removal(source, declared)] : []),
  ];
  if (!isBound) return returnsItsResult(write) ? undefined : [...removed, { range: write.range, text: code }];
  const statement = statementOf(write);
  if (
    !statement ||
    !change.bound ||
    name === 'incrementWithTtl' ||
    change.kind !== 'add' ||
    !isSimple(declared) ||
    !reaches(statement, change.bound)
  )
    return undefined;
  const call = statement.expression.type === N.AwaitExpression ? `await ${code}` : undefined;
  if (call === undefined) return undefined;
  const result = name === 'incrementFloat' ? `Number(${call})` : call;
  return [
    ...removed,
    { range: statement.range, text: styled(`const ${change.bound.name} = `, site.style) + result + site.style.semicolon },
  ];
}

/** Where a variable is used beside the write itself and the step that changes it. */
function usesAfter(variable: Variable, write: Range, step: Range | undefined): 'unused' | 'used after' | 'used before' {
  const others = usesOf(variable).filter((use) => !contains(write, use.range) && !(step && contains(step, use.range)));
  if (others.length === 0) return 'unused';
  return others.every((use) => use.range[0] > write[1]) ? 'used after' : 'used before';
}

function isSimple(declaration: TSESTree.Node | undefined | null): boolean {
  return declaration?.type === N.VariableDeclaration && declaration.declarations.length === 1;
}

/** Whether a declaration in the place of a statement is seen by all uses of the variable after it. */
function reaches(statement: TSESTree.Statement, variable: Variable): boolean {
  const block = statement.parent;
  return block !== undefined && usesOf(variable).every((use) => contains(block.range, use.range));
}

/** Whether the answer of a write goes somewhere that expects it to stay what it is. */
function returnsItsResult(write: TSESTree.CallExpression): boolean {
  const whole = wrapped(write);
  const { parent } = whole;
  if (parent?.type === N.ExpressionStatement) return false;
  if (parent?.type === N.UnaryExpression && parent.operator === 'void') return false;
  const home = functionOf(write);
  const isAnswer = parent?.type === N.ReturnStatement || (parent?.type === N.ArrowFunctionExpression && bare(parent.body) === write);
  return !(isAnswer && isFunction(home) && home.returnType === undefined);
}
