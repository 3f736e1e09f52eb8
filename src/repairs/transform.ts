import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { fixOf, indentAt, indenting, textOf, withBrackets, type Edit } from './code/edits.js';
import { filled } from './code/forms.js';
import { importing } from './code/imports.js';
import { declaredIn, freshName, usesOf } from './code/names.js';
import { contains, descendantsOf, isFunction } from './code/nodes.js';
import { exitsOf } from './code/region.js';
import { formOf, siteOf, statementOf, type Site } from './code/site.js';
import type { Repair, RepairContext } from './repair.js';

type Source = Readonly<TSESLint.SourceCode>;

/** The client runs a function on the current value and stores what it returns, in one transaction: `update(key, (old) => next)`. */
export function transformRepairs(context: RepairContext): Repair[] {
  const { source, finding } = context;
  const site = siteOf(context);
  const form = formOf(context, 'transform');
  const facts = finding.read?.facts;
  if (
    !site?.value ||
    !form ||
    facts?.effect !== 'read' ||
    facts.result ||
    site.read.arguments.length > 1 ||
    site.write.arguments.length > 2
  )
    return [];
  const statement = statementOf(site.write);
  const update = statement && updaterOf(source, site, statement);
  const code = update === undefined ? undefined : filled(form.code, { store: site.store, key: site.key, update }, site.style);
  if (code === undefined) return [];
  const typed = withTypeArguments(source, code, site.read);
  const edit: Edit = { range: site.region.range, text: `await ${typed}${site.style.semicolon}` };
  return [{ title: form.name, kind: 'equivalent', fix: fixOf([...importing(source, form.imports ?? {}, site.style), edit]) }];
}

/** The function from the old value to the new one: the statements of the region without the read and the write. */
function updaterOf(source: Source, site: Site, statement: TSESTree.ExpressionStatement): string | undefined {
  const { region, read, value, style } = site;
  const awaited = read.parent;
  if (!value || awaited.type !== N.AwaitExpression || region.statements.at(-1) !== statement || !isSynchronous(source, site, statement))
    return undefined;
  const name = freshName(source, 'stored', 'current', 'previous');
  const edits: Edit[] = [{ range: withBrackets(source, awaited), text: name }];
  const result = textOf(source, value.range, edits);
  if (region.statements.length === 1) return `(${name}) => ${value.type === N.ObjectExpression ? `(${result})` : result}`;
  const indent = indentAt(source, region.range[0]);
  const inner = indent + style.indent;
  const changed: Edit[] = [
    ...edits,
    ...indenting(source, region.range, style.indent),
    { range: statement.range, text: `return ${result}${style.semicolon}` },
  ];
  return `(${name}) => {\n${inner}${textOf(source, region.range, changed)}\n${indent}}`;
}

/** Whether nothing but the read and the write is awaited, and nothing of it is used elsewhere or leaves early. */
function isSynchronous(source: Source, { region, read, write }: Site, statement: TSESTree.ExpressionStatement): boolean {
  const exits = exitsOf(source, region);
  if (exits.returns.length + exits.jumps.length > 0 || exits.yields || !contains(statement.range, write.range)) return false;
  if (declaredIn(source, region.range).some((variable) => usesOf(variable).some((use) => !contains(region.range, use.range)))) return false;
  return region.statements.every((each) =>
    [...descendantsOf(source, each, (node) => !isFunction(node))].every(
      (node) => node.type !== N.AwaitExpression || node.argument === read || node.argument === write,
    ),
  );
}

/** `get<number>(key)` → `update<number>(key, …)` */
function withTypeArguments(source: Source, code: string, read: TSESTree.CallExpression): string {
  return read.typeArguments ? code.replace('(', `${source.getText(read.typeArguments)}(`) : code;
}
