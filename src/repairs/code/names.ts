import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { ancestorsOf, contains, type Range } from './nodes.js';

type Source = Readonly<TSESLint.SourceCode>;
type Variable = TSESLint.Scope.Variable;

const taken = new WeakMap<Source, Set<string>>();

/** The first of the wanted names that means nothing anywhere in the file; the last one gets a number. */
export function freshName(source: Source, ...wanted: readonly string[]): string {
  let names = taken.get(source);
  if (!names) {
    names = new Set(source.ast.tokens.filter((token) => token.type === 'Identifier').map((token) => token.value));
    taken.set(source, names);
  }
  for (const name of wanted) if (!names.has(name)) return name;
  const base = wanted.at(-1) ?? 'value';
  for (let number = 2; ; number++) if (!names.has(`${base}${number}`)) return `${base}${number}`;
}

/** The variable that an identifier means. */
export function variableOf(scopes: TSESLint.Scope.ScopeManager | null, node: TSESTree.Identifier): Variable | undefined {
  for (const each of [node, ...ancestorsOf(node)]) {
    const inner = scopes?.acquire(each, true);
    for (let scope = inner ?? null; scope; scope = scope.upper) {
      const variable = scope.set.get(node.name);
      if (variable && variable.defs.length > 0) return variable;
    }
    if (inner) return undefined;
  }
  return undefined;
}

interface Declared {
  readonly range: Range;
  readonly variable: Variable;
}

const declarations = new WeakMap<Source, readonly Declared[]>();

/** All declarations of a file, in the order of the text. */
function declarationsOf(source: Source): readonly Declared[] {
  const known = declarations.get(source);
  if (known) return known;
  const variables = (source.scopeManager?.scopes ?? []).filter((scope) => scope.type !== 'global').flatMap((scope) => scope.variables);
  const all = variables.flatMap((variable) => variable.defs.map((definition): Declared => ({ range: definition.name.range, variable })));
  all.sort((a, b) => a.range[0] - b.range[0]);
  declarations.set(source, all);
  return all;
}

/** Variables that are declared in a range, in the order of the text. */
export function declaredIn(source: Source, range: Range): Variable[] {
  const all = declarationsOf(source);
  // each finding of a file asks: only the part in the range is looked at
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((all[middle]?.range[0] ?? Infinity) < range[0]) from = middle + 1;
    else to = middle;
  }
  const found = new Set<Variable>();
  for (let each = all[from]; each && each.range[0] <= range[1]; each = all[++from])
    if (contains(range, each.range)) found.add(each.variable);
  return [...found];
}

/** The places where a variable is used: read, written or exported, without its declaration. */
export function usesOf(variable: Variable): (TSESTree.Identifier | TSESTree.JSXIdentifier)[] {
  return variable.references.filter((reference) => !reference.init).map((reference) => reference.identifier);
}

/** The declarator of a variable that is declared alone (`const x = …`) and never assigned again. */
export function constantOf(variable: Variable): (TSESTree.VariableDeclarator & { init: TSESTree.Expression }) | undefined {
  const [definition, ...others] = variable.defs;
  if (!definition || others.length > 0 || definition.type !== 'Variable') return undefined;
  const declarator = definition.node;
  const isAssigned = variable.references.some((reference) => reference.isWrite() && !reference.init);
  return declarator.init && declarator.id.type === N.Identifier && !isAssigned
    ? (declarator as TSESTree.VariableDeclarator & { init: TSESTree.Expression })
    : undefined;
}
