import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { fixOf, removal, textOf, type Edit } from './code/edits.js';
import { filled } from './code/forms.js';
import { importing } from './code/imports.js';
import { constantOf, freshName, usesOf } from './code/names.js';
import { ancestorsOf, contains, descendantsOf, functionOf, isFunction, wrapped } from './code/nodes.js';
import { argumentsAt } from './code/places.js';
import { optionsInAnyDialect } from './code/dialects.js';
import { formOf } from './code/site.js';
import { lockAroundBoth } from './code/lock-around-both.js';
import { styleOf, type Style } from './code/style.js';
import type { Repair, RepairContext } from './repair.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Makes a guard that guards nothing what it was meant to be. */
export function guardRepairs(context: RepairContext): Repair[] {
  if (context.finding.kind !== 'ineffective-guard') return [];
  switch (context.finding.form) {
    case 'dialect':
      return dialect(context);
    case 'perCall':
      return repaired('one lock for all calls, made outside of the function', oneForAll(context, false));
    case 'onlyTheWrite':
      return repaired('the lock around the read as well', lockAroundBoth(context));
    case 'several':
      return repaired('a limit of 1', oneForAll(context, true));
    default:
      return [];
  }
}

function repaired(title: string, edits: readonly Edit[] | undefined): Repair[] {
  return edits ? [{ title, kind: 'equivalent', onlyOffered: true, fix: fixOf(edits) }] : [];
}

/** The same condition in the client's own spelling. */
function dialect(context: RepairContext): Repair[] {
  const { source, finding } = context;
  const call = finding.write?.call;
  const facts = finding.write?.facts;
  if (call !== finding.node || call?.type !== N.CallExpression || call.callee.type !== N.MemberExpression || facts?.effect !== 'write')
    return [];
  const style = styleOf(source, finding.module.filename);
  const [key] = typeof facts.key === 'string' ? argumentsAt(source, call.arguments, facts.key) : [];
  const [value] = argumentsAt(source, call.arguments, facts.value);
  const options = optionsInAnyDialect(source, call.arguments.slice(2));
  const form = options && formOf(context, options.ttl ? 'createWithTtl' : 'create');
  if (!key || !value || !form || source.getCommentsInside(call).length > 0) return [];
  const store = source.getText(call.callee.object);
  // The forms speak of seconds; the words for milliseconds differ in one letter.
  const spelt = options.unit === 'PX' ? form.code.replaceAll(/\bEX\b/gu, 'PX').replaceAll(/\bex\b/gu, 'px') : form.code;
  const fillings = {
    store,
    key: source.getText(key),
    value: source.getText(value),
    ...(options.ttl ? { ttl: source.getText(options.ttl) } : {}),
  };
  const code = filled(spelt, fillings, style);
  if (code === undefined) return [];
  const gone = options.declared.flatMap((variable) => withoutOthers(source, variable, call));
  const title = options.unit === 'PX' ? form.name.replace(' EX ', ' PX ') : form.name;
  return [
    {
      title,
      kind: 'equivalent',
      fix: fixOf([...importing(source, form.imports ?? {}, style), ...gone, { range: call.range, text: code }]),
    },
  ];
}

/** The edit that removes the declaration of a constant that only one call used. */
function withoutOthers(source: Source, variable: TSESLint.Scope.Variable, call: TSESTree.Node): Edit[] {
  const declaration = constantOf(variable)?.parent;
  const isOnlyUse = usesOf(variable).every((use) => contains(call.range, use.range));
  if (!isOnlyUse || declaration?.type !== N.VariableDeclaration || declaration.declarations.length !== 1) return [];
  return declaration.parent.type.startsWith('Export') ? [] : [removal(source, declaration)];
}

/** A lock made once for the file, and with room for one only. */
function oneForAll({ finding, source }: RepairContext, isWide: boolean): Edit[] | undefined {
  const made = finding.node;
  if (made.type !== N.NewExpression && made.type !== N.CallExpression) return undefined;
  const style = styleOf(source, finding.module.filename);
  const width = isWide ? widthOf(source, made) : undefined;
  if (isWide && !width) return undefined;
  const narrowed: Edit[] = width ? [{ range: width.range, text: '1' }] : [];
  const home = functionOf(made);
  if (!isFunction(home)) return isWide ? narrowed : undefined;
  return hoisted(source, made, narrowed, style);
}

/** The number of jobs that a limit lets run at once. */
function widthOf(source: Source, made: TSESTree.NewExpression | TSESTree.CallExpression): TSESTree.Node | undefined {
  const [first] = made.arguments;
  const concurrency = argumentsAt(source, made.arguments, '0.concurrency')[0];
  const width = concurrency ?? first;
  return width?.type === N.Literal && typeof width.value === 'number' ? width : undefined;
}

/** The edits that move the declaration of a lock out of the function, before the statement of the file that holds it. */
function hoisted(source: Source, made: TSESTree.Node, narrowed: readonly Edit[], style: Style): Edit[] | undefined {
  const declarator = wrapped(made).parent;
  const declaration = declarator?.parent;
  if (declarator?.type !== N.VariableDeclarator || declaration?.type !== N.VariableDeclaration || declarator.id.type !== N.Identifier)
    return named(source, made, narrowed, style);
  if (declaration.declarations.length !== 1 || declaration.kind === 'var' || !isIndependent(source, made)) return undefined;
  const top = [...ancestorsOf(declaration)].find((each) => each.parent?.type === N.Program);
  const [variable] = source.getDeclaredVariables(declarator);
  if (!top || !variable) return undefined;
  const isTaken = source.scopeManager?.scopes.some(
    (scope) => scope !== variable.scope && scope.set.has(declarator.id.type === N.Identifier ? declarator.id.name : ''),
  );
  const name = isTaken ? freshName(source, `shared${variable.name.charAt(0).toUpperCase()}${variable.name.slice(1)}`) : variable.name;
  const inner = narrowed[0];
  const text = inner
    ? source.text.slice(declaration.range[0], inner.range[0]) + inner.text + source.text.slice(inner.range[1], declaration.range[1])
    : source.getText(declaration);
  const moved = text.replace(variable.name, name).replace(/;?$/u, style.semicolon);
  const at = commentsBefore(source, top);
  return [
    { range: [at, at], text: `${moved}\n\n` },
    removal(source, declaration),
    ...(name === variable.name ? [] : usesOf(variable).map((use) => ({ range: use.range, text: name }))),
  ];
}

/** `return new Mutex()`, `new Mutex().runExclusive(…)`: the lock gets a name outside, which stands in its place. */
function named(source: Source, made: TSESTree.Node, narrowed: readonly Edit[], style: Style): Edit[] | undefined {
  const top = [...ancestorsOf(made)].find((each) => each.parent?.type === N.Program);
  if (!top || !isIndependent(source, made) || source.getCommentsInside(made).length > 0) return undefined;
  const name = freshName(source, 'lock', 'sharedLock');
  const at = commentsBefore(source, top);
  return [
    { range: [at, at], text: `const ${name} = ${textOf(source, made.range, narrowed)}${style.semicolon}\n\n` },
    { range: made.range, text: name },
  ];
}

/** Where a statement begins with the comments that stand right before it. */
function commentsBefore(source: Source, statement: TSESTree.Node): number {
  let at = statement.range[0];
  for (const comment of source.getCommentsBefore(statement).toReversed()) {
    if (/\n\s*\n/u.test(source.text.slice(comment.range[1], at))) break;
    at = comment.range[0];
  }
  return at;
}

/** Whether an expression uses nothing of the function around it. */
function isIndependent(source: Source, node: TSESTree.Node): boolean {
  for (const each of descendantsOf(source, node)) {
    if (each.type === N.ThisExpression || each.type === N.AwaitExpression) return false;
    if (each.type !== N.Identifier) continue;
    const reference = source.scopeManager?.scopes.flatMap((scope) => scope.references).find(({ identifier }) => identifier === each);
    const [definition] = reference?.resolved?.defs ?? [];
    if (definition && definition.type !== 'ImportBinding') return false;
  }
  return true;
}
