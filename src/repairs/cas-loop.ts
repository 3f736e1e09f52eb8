import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { fixOf, indentAt, indenting, textOf, withBrackets, type Edit } from './code/edits.js';
import { usesRead } from './code/decision.js';
import { filled, negated, succeeded } from './code/forms.js';
import { importing } from './code/imports.js';
import { declaredIn, freshName, usesOf } from './code/names.js';
import { ancestorsOf, bare, contains, functionOf, isFunction, mayAwait, wrapped } from './code/nodes.js';
import { optionsOf } from './code/options.js';
import { exitsOf, isBody, type Region } from './code/region.js';
import { formOf, siteOf, statementOf, type Site } from './code/site.js';
import { declaring, withNamedScript } from './code/scripts.js';
import { isChanged } from './code/stored.js';
import { betweenAttempts, hoist, isInBlocks, merged } from './code/retry-loop.js';
import { styled } from './code/style.js';
import type { Repair, RepairContext } from './repair.js';

type Source = Readonly<TSESLint.SourceCode>;

/** A loop that reads, computes and writes only if nothing was written in between, else begins again with a fresh read. */
export function casLoopRepairs(context: RepairContext): Repair[] {
  const { source, finding } = context;
  const site = siteOf(context);
  const form = formOf(context, 'compareAndSet');
  if (!site?.value || site.field !== undefined || !form?.succeeded || !mayAwait(site.write) || !readsWhole(context, form.code)) return [];
  const options = optionsOf(source, site.write, finding.write?.facts, site.style);
  if (!options || (options.words.length > 0 && !form.code.includes('{options}'))) return [];
  const held = oldValueOf(source, site);
  const old = held && comparesValue(context, form.code) ? withSnapshot(source, site, held) : held;
  const code =
    old &&
    filled(
      form.code,
      {
        store: site.store,
        key: site.key,
        old: old.name,
        next: nextOf(context, site.value, old.edits),
        options: options.words.map((word) => `, ${word}`).join(''),
      },
      site.style,
    );
  if (!old || code === undefined) return [];
  const named = withNamedScript(source, code, 'compareAndSet', site.style);
  const condition = succeeded(form, `(await ${named.code})`, site.style);
  const edits = condition === undefined ? undefined : loopOf(source, site, condition, old.edits);
  if (!edits) return [];
  return [
    {
      title: `a loop of ${form.name} that re-reads`,
      kind: 'equivalent',
      fix: fixOf([...importing(source, form.imports ?? {}, site.style), ...declaring(source, named), ...edits]),
    },
  ];
}

/** Whether the read gives all that the comparison needs: the whole value, and its version where the form asks for one. */
function readsWhole({ finding }: RepairContext, code: string): boolean {
  const facts = finding.read?.facts;
  if (facts?.effect !== 'read' || facts.field !== undefined || finding.read?.key.parts.length !== finding.write?.key.parts.length)
    return false;
  const needsVersion = /\{old\}\??\.\w|\.check\(\{old\}\)/u.test(code);
  return !needsVersion || facts.result?.version !== undefined;
}

/** The new value, as text where the client takes nothing else. */
function nextOf({ source, finding }: RepairContext, value: TSESTree.Node, edits: readonly Edit[]): string {
  const text = textOf(source, value.range, edits);
  if (finding.write?.traits.text !== true) return text;
  const node = bare(value);
  const isText =
    node.type === N.TemplateLiteral ||
    (node.type === N.Literal && typeof node.value === 'string') ||
    (node.type === N.CallExpression && /^(?:String|JSON\.stringify)$|\.toString$/u.test(source.getText(node.callee)));
  return isText ? text : `String(${text})`;
}

/** Whether the value read is handed to the server as data, so that it must still be what it was. */
function comparesValue({ finding }: RepairContext, code: string): boolean {
  return finding.write?.traits.text !== true && /\{old\} \?\?/u.test(code);
}

/** What was read is an object that the region changes: what it was before is kept as the text that it was stored as. */
function withSnapshot(source: Source, { read, region, style }: Site, old: OldValue): OldValue {
  const statement = region.statements.find((each) => contains(each.range, read.range));
  const aliases = declaredIn(source, region.range).filter((variable) =>
    variable.defs.some(
      (definition) => definition.type === 'Variable' && definition.node.init && usesRead(source, definition.node.init, read),
    ),
  );
  if (!statement || !aliases.some((variable) => usesOf(variable).some(mayChange))) return old;
  const name = freshName(source, 'before', 'earlier');
  const indent = indentAt(source, statement.range[0]) + style.indent;
  const text = styled(`const ${name} = ${old.name} && typeof ${old.name} === 'object' ? JSON.stringify(${old.name}) : ${old.name};`, style);
  const [declaration, ...others] = old.edits;
  // The snapshot is taken right after the read: behind the variable made for it, or behind the program's own.
  if (declaration) return { name, edits: [{ ...declaration, text: declaration.text + `${text}\n${indent}` }, ...others] };
  return { name, edits: [{ range: [statement.range[1], statement.range[1]], text: `\n${indent}${text}` }] };
}

/** Whether a use of an object may change it. */
function mayChange(use: TSESTree.Node): boolean {
  return isChanged(use) || (use.parent?.type === N.CallExpression && use.parent.callee !== use);
}

interface OldValue {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** The variable that holds just what was read; one is made where the read stands within a larger expression. */
function oldValueOf(source: Source, { read, region, style }: Site): OldValue | undefined {
  const whole = wrapped(read);
  const { parent } = whole;
  if (parent?.type === N.VariableDeclarator && parent.id.type === N.Identifier && parent.init === whole && parent.parent.kind !== 'var') {
    const isChanged = source.scopeManager
      ?.getDeclaredVariables(parent)
      .some((variable) => variable.references.some((reference) => reference.isWrite() && !reference.init));
    if (!isChanged) return { name: parent.id.name, edits: [] };
  }
  const awaited =
    read.parent.type === N.AwaitExpression
      ? read.parent
      : read.parent.type === N.ChainExpression && read.parent.parent.type === N.AwaitExpression
        ? read.parent.parent
        : undefined;
  const statement = region.statements.find((each) => contains(each.range, read.range));
  if (!awaited || !statement || !isAlwaysFirst(awaited, statement)) return undefined;
  const name = freshName(source, 'stored', 'current', 'previous');
  const indent = indentAt(source, statement.range[0]);
  const declaration = styled(`const ${name} = `, style) + source.getText(awaited) + style.semicolon;
  const range = withBrackets(source, awaited);
  return {
    name,
    edits: [
      { range: [statement.range[0], statement.range[0]], text: `${declaration}\n${indent}${style.indent}` },
      { range, text: name },
    ],
  };
}

/** Whether an expression is evaluated whenever its statement is, before anything of consequence. */
function isAlwaysFirst(node: TSESTree.Node, statement: TSESTree.Node): boolean {
  if (
    statement.type !== N.VariableDeclaration &&
    statement.type !== N.ExpressionStatement &&
    statement.type !== N.IfStatement &&
    statement.type !== N.ReturnStatement
  )
    return false;
  let each = node;
  for (const parent of ancestorsOf(node)) {
    if (parent.type === N.LogicalExpression && parent.right === each) return false;
    if (parent.type === N.ConditionalExpression && parent.test !== each) return false;
    if (parent.type === N.VariableDeclaration && parent.declarations[0] !== each) return false;
    if (parent.type === N.IfStatement && parent.test !== each) return false;
    if (parent.type === N.BlockStatement || isFunction(parent)) return false;
    if (parent === statement) return true;
    each = parent;
  }
  return node.parent === statement;
}

/** The edits that make a region a loop around the conditional write. */
function loopOf(source: Source, site: Site, condition: string, edits: readonly Edit[]): Edit[] | undefined {
  const { region, write, style, read } = site;
  const statement = statementOf(write);
  const exits = exitsOf(source, region);
  if (!statement || exits.jumps.length > 0 || functionOf(statement) !== functionOf(read) || !isInBlocks(statement, region))
    return undefined;
  const hoisting = hoist(source, region);
  const next = followingReturn(source, region);
  const isLast = region.statements.at(-1) === statement;
  if (!hoisting && !(isLast && next)) return undefined;
  const tab = style.indent;
  const end = style.semicolon;
  const indent = indentAt(source, region.range[0]);
  const at = indentAt(source, statement.range[0]);
  const attempt = freshName(source, 'attempt', 'round', 'retry');
  const [giveUp, pause] = betweenAttempts(source, site, attempt);
  const inner = indent + tab;
  const deep = at + tab + tab;
  const isReturn = isLast && next !== undefined && !(hoisting && hoisting.names.length === 0);
  const success = isReturn ? source.getText(next) : `break${end}`;
  const comments = commentsBeside(source, site, statement)
    .map((comment) => `${comment}\n${isLast ? inner : at + tab}`)
    .join('');
  const replacement = isLast
    ? `if (${condition}) ${success}\n${inner}${giveUp}\n${inner}${pause}`
    : `if (${negated(condition)}) {\n${deep}${giveUp}\n${deep}${pause}\n${deep}continue${end}\n${at}${tab}}`;
  const moved = [
    ...edits,
    { range: statement.range, text: comments + replacement },
    ...(isReturn ? [] : (hoisting?.edits ?? [])),
    ...indenting(source, region.range, tab),
  ];
  const body = textOf(source, region.range, merged(moved));
  const tail = isLast ? '' : `\n${inner}break${end}`;
  const before = isReturn || !hoisting || hoisting.names.length === 0 ? '' : `let ${hoisting.names.join(', ')}${end}\n${indent}`;
  const range: [number, number] = [region.range[0], isReturn ? next.range[1] : region.range[1]];
  return [{ range, text: `${before}for (let ${attempt} = 1; ; ${attempt}++) {\n${inner}${body}${tail}\n${indent}}` }];
}

/** Comments of the write that stand beside what is taken over from it. */
function commentsBeside(source: Source, { value }: Site, statement: TSESTree.Statement): string[] {
  return source
    .getCommentsInside(statement)
    .filter((comment) => !value || !contains(value.range, comment.range))
    .map((comment) => source.getText(comment));
}

/** The `return` right after a region that ends its function's body. */
function followingReturn(source: Source, region: Region): TSESTree.ReturnStatement | undefined {
  const last = region.statements.at(-1);
  const next = last && region.all[region.all.indexOf(last) + 1];
  if (next?.type !== N.ReturnStatement || region.all.at(-1) !== next || !isBody(region)) return undefined;
  const hasComment = last !== undefined && source.getCommentsAfter(last).length + source.getCommentsBefore(next).length > 0;
  return hasComment ? undefined : next;
}
