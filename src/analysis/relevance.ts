import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import { childrenOf } from './children.js';
import type { Leads, SourceModule } from './module.js';

/** A stretch of code that other code refers to by name, or that is entered as a whole. */
interface Unit {
  readonly node: TSESTree.Node;
  readonly around: Unit | undefined;
  readonly inside: Unit[];
  /** what it is called: code that names it leads where it leads */
  readonly names: readonly string[];
  /** of an argument: the name of the function or class that it is handed to; of what a class extends: the class */
  readonly handedTo: string | Unit | undefined;
}

/**
 * The nodes of a module that may have to do with a store: statements of its top level, functions, and whatever is declared or
 * assigned under a name. A node has to do with one if it holds a place that leads to a store, names something that does, or is
 * handed something that does. A name stands for all that is called so, whatever it belongs to: rather too much than too little.
 */
export function relevantNodes(module: SourceModule, leads: Leads): ReadonlySet<TSESTree.Node> {
  const { units, uses, declared } = survey(module);
  const relevant = new Set<TSESTree.Node>();
  const names = new Set<string>();
  const receivers = new Set<string | Unit>();
  const open: Unit[] = [];
  const name = (text: string, scope: Unit | undefined): void => {
    if (names.has(text)) return;
    if (!scope) names.add(text);
    for (const unit of uses.get(text) ?? []) if (!scope || isInside(unit, scope)) open.push(unit);
  };
  const receive = (receiver: string | Unit): void => {
    if (receivers.has(receiver)) return;
    receivers.add(receiver);
    for (const unit of typeof receiver === 'string' ? (declared.get(receiver) ?? []) : [receiver]) {
      // what is handed to an import is handed to another module
      if (unit.node.type !== N.ImportDeclaration) open.push(...everythingIn(unit));
    }
  };
  const places = [...leads.places].sort((a, b) => a - b);
  if (places.length > 0) open.push(...units.filter((unit) => holdsOne(places, unit.node.range)));
  for (const text of leads.names) name(text, undefined);
  for (let next = open.pop(); next; next = open.pop()) {
    for (let unit: Unit | undefined = next; unit && !relevant.has(unit.node); unit = unit.around) {
      relevant.add(unit.node);
      const scope = isVariable(unit.node) ? functionAround(unit) : undefined;
      for (const text of unit.names) name(text, scope);
      if (unit.handedTo !== undefined) receive(unit.handedTo);
    }
  }
  return relevant;
}

/** Whether the names of a unit are those of variables: in a function, nothing outside of it means them. */
function isVariable({ type }: TSESTree.Node): boolean {
  return (
    type === N.VariableDeclarator ||
    type === N.Identifier ||
    type === N.ObjectPattern ||
    type === N.AssignmentPattern ||
    type === N.FunctionDeclaration ||
    type === N.ClassDeclaration
  );
}

function functionAround({ around }: Unit): Unit | undefined {
  let unit = around;
  while (unit && !isFunction(unit.node)) unit = unit.around;
  return unit;
}

function isFunction({ type }: TSESTree.Node): boolean {
  return type === N.FunctionDeclaration || type === N.FunctionExpression || type === N.ArrowFunctionExpression;
}

function isInside(unit: Unit, scope: Unit): boolean {
  for (let each: Unit | undefined = unit; each; each = each.around) if (each === scope) return true;
  return false;
}

/** What a module consists of, and which of it names what. */
interface Survey {
  readonly units: readonly Unit[];
  /** the innermost units that hold a name */
  readonly uses: ReadonlyMap<string, ReadonlySet<Unit>>;
  /** the units that a name is declared by */
  readonly declared: ReadonlyMap<string, ReadonlySet<Unit>>;
}

const surveys = new WeakMap<SourceModule, Survey>();

function survey(module: SourceModule): Survey {
  const known = surveys.get(module) ?? surveyOf(module);
  surveys.set(module, known);
  return known;
}

function surveyOf({ ast, visitorKeys }: SourceModule): Survey {
  const units: Unit[] = [];
  const uses = new Map<string, Set<Unit>>();
  const declared = new Map<string, Set<Unit>>();
  const open: [node: TSESTree.Node, around: Unit | undefined][] = [...ast.body].reverse().map((node) => [node, undefined]);
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, around] = next;
    const names = namesOf(node);
    const handedTo = around && isExtendedBy(node, around.node) ? around : receiverOf(node);
    const unit = names || handedTo !== undefined ? { node, around, inside: [], names: names ?? [], handedTo } : around;
    if (unit && unit !== around) {
      units.push(unit);
      around?.inside.push(unit);
      for (const name of unit.names) add(declared, name, unit);
    }
    const word = wordOf(node);
    if (word !== undefined && unit) add(uses, word, unit);
    // what an import brings in is named where it is used
    if (node.type === N.ImportDeclaration) continue;
    for (const child of childrenOf(node, visitorKeys)) open.push([child, unit]);
  }
  return { units, uses, declared };
}

function add(index: Map<string, Set<Unit>>, name: string, unit: Unit): void {
  const known = index.get(name);
  if (known) known.add(unit);
  else index.set(name, new Set([unit]));
}

/** The names of a unit, none for one that nothing can name; `undefined` for a node that is no unit. */
function namesOf(node: TSESTree.Node): string[] | undefined {
  switch (node.type) {
    case N.ImportDeclaration:
      return node.specifiers.map(({ local }) => local.name);
    case N.FunctionDeclaration:
    case N.FunctionExpression:
    case N.ArrowFunctionExpression:
    case N.ClassDeclaration:
    case N.ClassExpression:
    case N.TSInterfaceDeclaration:
    case N.TSTypeAliasDeclaration:
    case N.TSEnumDeclaration:
      return node.id?.type === N.Identifier ? [node.id.name] : [];
    case N.MethodDefinition:
    case N.PropertyDefinition:
    case N.AccessorProperty:
    case N.Property:
    case N.TSPropertySignature:
    case N.TSMethodSignature:
      return boundNames(node.key);
    case N.VariableDeclarator:
      return boundNames(node.id);
    case N.AssignmentExpression:
    case N.AssignmentPattern:
      return boundNames(node.left);
    case N.TSParameterProperty:
      return boundNames(node.parameter);
    case N.Identifier:
    case N.ObjectPattern:
      return node.typeAnnotation ? boundNames(node) : undefined;
    default:
      return node.parent?.type === N.Program ? [] : undefined;
  }
}

/** The names that a target binds: a variable, the last part of `this.cache`, all variables of a pattern. */
function boundNames(target: TSESTree.Node | null): string[] {
  switch (target?.type) {
    case N.Identifier:
      return [target.name];
    case N.PrivateIdentifier:
      return [`#${target.name}`];
    case N.Literal:
      return typeof target.value === 'string' ? [target.value] : [];
    case N.MemberExpression:
      return boundNames(target.property);
    case N.AssignmentPattern:
      return boundNames(target.left);
    case N.RestElement:
      return boundNames(target.argument);
    case N.ObjectPattern:
      return target.properties.flatMap((property) => boundNames(property.type === N.Property ? property.value : property));
    case N.ArrayPattern:
      return target.elements.flatMap(boundNames);
    default:
      return [];
  }
}

/**
 * The function or class that a node is an argument for. A function that is called with a callback is none: it does what the callback
 * does, and only for those who name the callback.
 */
function receiverOf(node: TSESTree.Node): string | undefined {
  const { parent } = node as { parent?: TSESTree.Node };
  if ((parent?.type !== N.CallExpression && parent?.type !== N.NewExpression) || parent.callee === node) return undefined;
  if (parent.type === N.CallExpression && isFunction(node)) return undefined;
  const { callee } = parent;
  return callee.type === N.Identifier || callee.type === N.MemberExpression ? boundNames(callee)[0] : undefined;
}

/** Whether an expression is what a class extends: then the class has all that belongs to it. */
function isExtendedBy(node: TSESTree.Node, around: TSESTree.Node): boolean {
  return (around.type === N.ClassDeclaration || around.type === N.ClassExpression) && around.superClass === node;
}

function wordOf(node: TSESTree.Node): string | undefined {
  switch (node.type) {
    case N.Identifier:
      return isDeclared(node) ? undefined : node.name;
    case N.JSXIdentifier:
      return node.name;
    case N.PrivateIdentifier:
      return isDeclared(node) ? undefined : `#${node.name}`;
    case N.Literal:
      return typeof node.value === 'string' && standsForName(node) ? node.value : undefined;
    default:
      return undefined;
  }
}

/** Whether a name is given here, not used: that of a function, a variable, a member. */
function isDeclared(node: TSESTree.Identifier | TSESTree.PrivateIdentifier): boolean {
  const { parent } = node;
  switch (parent.type) {
    case N.FunctionDeclaration:
    case N.FunctionExpression:
    case N.ClassDeclaration:
    case N.ClassExpression:
    case N.TSInterfaceDeclaration:
    case N.TSTypeAliasDeclaration:
    case N.VariableDeclarator:
      return parent.id === node;
    case N.MethodDefinition:
    case N.PropertyDefinition:
    case N.TSMethodSignature:
    case N.TSPropertySignature:
      return parent.key === node && !parent.computed;
    case N.Property:
      return parent.key === node && !parent.computed && !parent.shorthand && parent.parent.type === N.ObjectExpression;
    default:
      return false;
  }
}

/** `this['cache']`, `import('./cache')`, `require('./cache')` */
function standsForName({ parent }: TSESTree.Literal): boolean {
  return (
    (parent.type === N.MemberExpression && parent.computed) ||
    parent.type === N.ImportExpression ||
    (parent.type === N.CallExpression && parent.callee.type === N.Identifier && parent.callee.name === 'require')
  );
}

function everythingIn(unit: Unit): Unit[] {
  const all = [unit];
  for (const each of all) all.push(...each.inside);
  return all;
}

function holdsOne(places: readonly number[], [start, end]: TSESTree.Range): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low < places.length && (places[low] ?? end) < end;
}
