import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import { childrenOf } from '../children.js';
import type { SourceModule } from '../module.js';
import { isFunction, placeOf, type GivesData, type Place } from './place.js';

/** A stretch of code that other code refers to by name, or that is entered as a whole. */
export interface Unit {
  readonly node: TSESTree.Node;
  readonly around: Unit | undefined;
  readonly inside: Unit[];
  /** what it is called: code that names it leads where it leads */
  readonly names: readonly string[];
  /** of an argument: what it is handed to; of what a class extends: the class */
  readonly handedTo: Receiver | Unit | undefined;
  /** a function, a class or a statement: what it is called stands for all that its code does */
  readonly isCode: boolean;
  /** where it stands in the unit around it */
  readonly place: Place;
}

/** What an argument is handed to. */
export interface Receiver {
  name: string;
  /** whether it is called as a member: `client.save(x)` */
  isMember: boolean;
  /** which argument it is; -1 if that is not known */
  index: number;
}

/** A word in a unit. */
export interface Use {
  readonly unit: Unit;
  readonly place: Place;
  /** where it stands in the text */
  readonly start: number;
}

/** What a module consists of, and which of it names what. */
export interface Survey {
  readonly units: readonly Unit[];
  /** by the word, in the innermost units that hold it */
  readonly uses: ReadonlyMap<string, readonly Use[]>;
  /** all uses, in the order of the text */
  readonly inOrder: readonly Use[];
  /** the units that a name is declared by */
  readonly declared: ReadonlyMap<string, readonly Unit[]>;
}

/** Cuts a module into units. */
export function surveyOf({ ast, visitorKeys }: SourceModule, givesData: GivesData): Survey {
  const units: Unit[] = [];
  const uses = new Map<string, Use[]>();
  const declared = new Map<string, Unit[]>();
  const inOrder: Use[] = [];
  const open: [node: TSESTree.Node, around: Unit | undefined, place: Place][] = [...ast.body]
    .reverse()
    .map((node) => [node, undefined, 'inside']);
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, around, place] = next;
    const names = namesOf(node);
    const handedTo = around && isExtendedBy(node, around.node) ? around : receiverOf(node);
    const unit: Unit | undefined =
      names || handedTo !== undefined ? { node, around, inside: [], names: names ?? [], handedTo, isCode: isCode(node), place } : around;
    if (unit && unit !== around) {
      units.push(unit);
      around?.inside.push(unit);
      for (const name of unit.names) add(declared, name, unit);
    }
    const word = wordOf(node);
    const own = unit === around ? place : 'passed';
    if (word !== undefined && unit) {
      const use = { unit, place: own, start: node.range[0] };
      add(uses, word, use);
      inOrder.push(use);
    }
    // what an import brings in is named where it is used
    if (node.type === N.ImportDeclaration) continue;
    for (const child of childrenOf(node, visitorKeys)) open.push([child, unit, placeOf(child, node, own, givesData)]);
  }
  return { units, uses, inOrder: inOrder.sort((a, b) => a.start - b.start), declared };
}

function add<Item>(index: Map<string, Item[]>, name: string, item: Item): void {
  const known = index.get(name);
  if (known) known.push(item);
  else index.set(name, [item]);
}

/** Whether a unit does what its code does, however that is called. */
function isCode(node: TSESTree.Node): boolean {
  return isFunction(node) || node.type === N.ClassDeclaration || node.type === N.ClassExpression || node.parent?.type === N.Program;
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
export function boundNames(target: TSESTree.Node | null): string[] {
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
function receiverOf(node: TSESTree.Node): Receiver | undefined {
  const { parent } = node as { parent?: TSESTree.Node };
  if ((parent?.type !== N.CallExpression && parent?.type !== N.NewExpression) || parent.callee === node) return undefined;
  if (parent.type === N.CallExpression && isFunction(node)) return undefined;
  const { callee, arguments: given } = parent;
  const name = callee.type === N.Identifier || callee.type === N.MemberExpression ? boundNames(callee)[0] : undefined;
  if (name === undefined) return undefined;
  const index = given.findIndex((each) => each === node || each.type === N.SpreadElement);
  return { name, isMember: callee.type === N.MemberExpression, index: given[index] === node && node.type !== N.SpreadElement ? index : -1 };
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
