import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { indentAt, indenting, textOf, type Edit } from './edits.js';
import { declaredIn, usesOf } from './names.js';
import { contains, isFunction, mayAwait, type Range } from './nodes.js';
import { longestRegion, exitsOf, isBody, isLoop, outward, toTheEnd, type Region } from './region.js';
import type { Style } from './style.js';

type Source = Readonly<TSESLint.SourceCode>;
type Variable = TSESLint.Scope.Variable;

/** Code before and after a block, which together make the call that runs it. */
export interface Wrapper {
  readonly open: string;
  readonly close: string;
}

/**
 * Puts statements into the callback of a call. What they declare and others use comes back as the call's result; where
 * they leave the function, the callback reaches to the end of it and its result is returned. `inside` are edits of the statements.
 */
export function wrappedRegion(
  source: Source,
  region: Region,
  wrapperOf: (range: Range) => Wrapper | undefined,
  style: Style,
  inside: readonly Edit[] = [],
): Edit | undefined {
  let whole: Region | undefined = region;
  for (; whole && whole.range[1] - whole.range[0] <= longestRegion; whole = outward(whole)) {
    const edit = attempt(source, whole, wrapperOf, style, inside);
    if (edit) return edit;
  }
  return undefined;
}

function attempt(
  source: Source,
  region: Region,
  wrapperOf: (range: Range) => Wrapper | undefined,
  style: Style,
  inside: readonly Edit[],
): Edit | undefined {
  if (!mayAwait(region.statements[0] ?? region.block) || region.statements.some(isModuleItem)) return undefined;
  const exits = exitsOf(source, region);
  if (exits.yields) return undefined;
  const outside = escaping(source, region);
  const simple = exits.returns.length === 0 && exits.jumps.length === 0 && !assignsOuter(source, region);
  if (simple && outside.length === 0) return replaced(source, region, wrapperOf(region.range), style, { lead: 'await ', edits: inside });
  const rest = toTheEnd(region);
  const restExits = exitsOf(source, rest);
  const endsFunction = isBody(region) && restExits.jumps.length === 0 && !restExits.yields && !isGenerator(region.block.parent);
  const tail = region.all.length - region.all.indexOf(region.statements.at(-1) as TSESTree.Statement) - 1;
  const isShort = tail <= 2 && restExits.returns.length > 0;
  if (endsFunction && (!simple || isShort))
    return replaced(source, rest, wrapperOf(rest.range), style, {
      lead: restExits.returns.length > 0 ? 'return ' : 'await ',
      edits: inside,
    });
  if (simple && outside.every(isPlain))
    return replaced(source, region, wrapperOf(region.range), style, { lead: leadOf(outside), last: lastOf(outside), edits: inside });
  return endsRound(source, rest, restExits)
    ? replaced(source, rest, wrapperOf(rest.range), style, {
        lead: 'await ',
        edits: [...inside, ...restExits.jumps.map((jump) => ({ range: jump.range, text: `return${style.semicolon}` }))],
      })
    : undefined;
}

function isModuleItem(statement: TSESTree.Node): boolean {
  return statement.type.startsWith('Import') || statement.type.startsWith('Export') || statement.type.startsWith('TS');
}

function isGenerator(node: TSESTree.Node | undefined): boolean {
  return node !== undefined && isFunction(node) && node.generator;
}

/** Variables of a region that are used outside of it. */
function escaping(source: Source, { range }: Region): Variable[] {
  return declaredIn(source, range).filter((variable) => usesOf(variable).some((use) => !contains(range, use.range)));
}

/** Whether statements assign to a variable of the function around them: a callback would hide that from the type checker. */
function assignsOuter(source: Source, { range }: Region): boolean {
  return (source.scopeManager?.scopes ?? []).some((scope) =>
    scope.references.some((reference) => {
      const { resolved, identifier, init } = reference;
      if (!contains(range, identifier.range) || init || !resolved || !reference.isWrite()) return false;
      const declared = resolved.defs[0]?.name.range;
      const isLocal = resolved.scope.type !== 'module' && resolved.scope.type !== 'global';
      return isLocal && declared !== undefined && !contains(range, declared) && usesOf(resolved).some((use) => use.range[0] > range[1]);
    }),
  );
}

function isPlain(variable: Variable): boolean {
  const [definition] = variable.defs;
  return definition?.type === 'Variable' && definition.parent.kind !== 'var' && variable.scope.type !== 'module';
}

function leadOf(variables: readonly Variable[]): string {
  const names = variables.map(({ name }) => name);
  const isReassigned = variables.some((variable) => variable.defs[0]?.type === 'Variable' && variable.defs[0].parent.kind === 'let');
  return `${isReassigned ? 'let' : 'const'} ${names.length === 1 ? names.join('') : `{ ${names.join(', ')} }`} = await `;
}

function lastOf(variables: readonly Variable[]): string {
  const names = variables.map(({ name }) => name);
  return `return ${names.length === 1 ? names.join('') : `{ ${names.join(', ')} }`}`;
}

/** Whether statements are the rest of a loop's round, left by nothing but `continue`: in a callback, that is a `return`. */
function endsRound(source: Source, rest: Region, { returns, jumps }: ReturnType<typeof exitsOf>): boolean {
  return (
    rest.block.type !== N.Program &&
    isLoop(rest.block.parent) &&
    returns.length === 0 &&
    !assignsOuter(source, rest) &&
    jumps.every((jump) => jump.type === N.ContinueStatement && !jump.label)
  );
}

interface Replacement {
  readonly lead: string;
  readonly last?: string;
  readonly edits?: readonly Edit[];
}

function replaced(
  source: Source,
  { range }: Region,
  wrapper: Wrapper | undefined,
  style: Style,
  { lead, last, edits = [] }: Replacement,
): Edit | undefined {
  if (!wrapper) return undefined;
  const indent = indentAt(source, range[0]);
  const inner = indent + style.indent;
  const body = textOf(source, range, [...edits, ...indenting(source, range, style.indent)]);
  const end = last === undefined ? '' : `\n${inner}${last}${style.semicolon}`;
  return { range, text: `${lead}${wrapper.open}{\n${inner}${body}${end}\n${indent}}${wrapper.close}${style.semicolon}` };
}
