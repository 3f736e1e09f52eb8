import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Leads, SourceModule } from './module.js';
import { isFunction, type GivesData, type Place } from './relevance/place.js';
import { boundNames, surveyOf, type Receiver, type Survey, type Unit } from './relevance/survey.js';

/**
 * What a name, or what a unit passes on, has to do with a store: `code` uses one when it is run, and gives only data;
 * a `carrier` is a store, or leads to one: a client, an object that holds one, a function that gives one.
 */
type Concern = 'none' | 'code' | 'carrier';

const rank: Readonly<Record<Concern, number>> = { none: 0, code: 1, carrier: 2 };

/**
 * The nodes of a module that may have to do with a store: statements of its top level, functions, and whatever is declared or
 * assigned under a name. Code has to do with one if it holds a place that leads to a store, names something that does, or is handed
 * something that does; what it is called then does as well. A variable, field or argument does only if what is
 * put there may be a store or lead to one: the data that comes from a store goes everywhere.
 * A name stands for all that is called so, whatever it belongs to: rather too much than too little.
 */
export function relevantNodes(module: SourceModule, leads: Leads, givesData: GivesData): ReadonlySet<TSESTree.Node> {
  return new Propagation(surveyed(module, givesData)).run(leads);
}

const surveys = new WeakMap<SourceModule, Survey>();

function surveyed(module: SourceModule, givesData: GivesData): Survey {
  const known = surveys.get(module) ?? surveyOf(module, givesData);
  surveys.set(module, known);
  return known;
}

/** Goes from what leads to a store to all that names it. */
class Propagation {
  readonly #survey: Survey;
  readonly #relevant = new Set<TSESTree.Node>();
  /** what units are known to pass on */
  readonly #passed = new Map<Unit, Concern>();
  readonly #names = new Map<string, Concern>();
  readonly #received = new Set<string | Unit>();
  readonly #open: [unit: Unit, passes: Concern][] = [];

  constructor(survey: Survey) {
    this.#survey = survey;
  }

  run({ places, names }: Leads): ReadonlySet<TSESTree.Node> {
    if (places.length > 0) this.#begin([...places].sort((a, b) => a - b));
    for (const name of names) this.#name(name, undefined, 'carrier');
    for (let next = this.#open.pop(); next; next = this.#open.pop()) this.#visit(...next);
    return this.#relevant;
  }

  /** Begins with the units that hold a place, and with the word that stands there. */
  #begin(places: readonly number[]): void {
    const { units, inOrder } = this.#survey;
    for (const unit of units) {
      const [from, to] = unit.node.range;
      if (at(places, from, (place) => place) < at(places, to, (place) => place))
        this.#open.push([unit, unit.node.type === N.ImportDeclaration ? 'carrier' : 'none']);
    }
    for (const place of places) {
      const use = inOrder[at(inOrder, place, ({ start }) => start)];
      if (use && use.start - place < widestPlace) this.#open.push([use.unit, passedOn('carrier', use.place)]);
    }
  }

  #visit(unit: Unit, passes: Concern): void {
    const { node, around, place, names, handedTo, isCode } = unit;
    if (around && !this.#relevant.has(node)) this.#open.push([around, 'none']);
    this.#relevant.add(node);
    const concern = isCode ? (passes === 'none' ? 'code' : 'carrier') : passes;
    if (rank[concern] <= rank[this.#passed.get(unit) ?? 'none']) return;
    this.#passed.set(unit, concern);
    const scope = isVariable(node) ? functionAround(unit) : undefined;
    for (const name of names) this.#name(name, scope, concern);
    if (handedTo !== undefined) this.#receive(handedTo, concern);
    if (around) this.#open.push([around, passedOn(concern, place)]);
  }

  #name(name: string, scope: Unit | undefined, concern: Concern): void {
    if (!scope) {
      if (rank[concern] <= rank[this.#names.get(name) ?? 'none']) return;
      this.#names.set(name, concern);
    }
    for (const { unit, place } of this.#survey.uses.get(name) ?? [])
      if (!scope || isInside(unit, scope)) this.#open.push([unit, passedOn(concern, place)]);
  }

  #receive(receiver: Receiver | Unit, concern: Concern): void {
    const key = 'node' in receiver ? receiver : [receiver.name, receiver.isMember, receiver.index, concern].join();
    if (this.#received.has(key)) return;
    this.#received.add(key);
    if ('node' in receiver) for (const unit of everythingIn(receiver)) this.#open.push([unit, 'none']);
    else
      for (const unit of this.#survey.declared.get(receiver.name) ?? [])
        if (isMember(unit.node) === receiver.isMember)
          for (const called of functionsOf(unit)) this.#receiveIn(called, receiver.index, concern);
  }

  /** A function is handed something as one of its arguments. */
  #receiveIn(unit: Unit, index: number, concern: Concern): void {
    const { params } = unit.node as TSESTree.FunctionExpression;
    const received = index < 0 ? params : [params[index] ?? params.at(-1)];
    for (const parameter of received) {
      const field = unit.inside.find(({ node }) => node === parameter && node.type === N.TSParameterProperty);
      if (field) this.#open.push([field, concern]);
      else if (parameter && (index < params.length || parameter.type === N.RestElement))
        for (const name of boundNames(parameter)) this.#name(name, unit, concern);
    }
  }
}

/** A pattern of the gate may begin so many characters before the word that it is for. */
const widestPlace = 60;

/** What arrives at a unit of what stands in it. */
function passedOn(concern: Concern, place: Place): Concern {
  if (place === 'passed') return concern;
  return place === 'called' && concern === 'carrier' ? 'carrier' : 'none';
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

/** Whether a unit is called as a member of something: `x.save()`. */
function isMember(node: TSESTree.Node): boolean {
  switch (node.type) {
    case N.MethodDefinition:
    case N.PropertyDefinition:
    case N.AccessorProperty:
    case N.Property:
      return true;
    case N.AssignmentExpression:
      return node.left.type === N.MemberExpression;
    default:
      return false;
  }
}

/** The functions that run when a unit is called, or made an object of. */
function functionsOf(unit: Unit): Unit[] {
  if (isFunction(unit.node)) return [unit];
  const inside = unit.inside.filter(({ place, node }) => place !== 'inside' || isConstructor(node));
  return inside.flatMap((each) => (isFunction(each.node) || isConstructor(each.node) ? functionsOf(each) : []));
}

function isConstructor(node: TSESTree.Node): boolean {
  return node.type === N.MethodDefinition && node.kind === 'constructor';
}

function functionAround({ around }: Unit): Unit | undefined {
  let unit = around;
  while (unit && !isFunction(unit.node)) unit = unit.around;
  return unit;
}

function isInside(unit: Unit, scope: Unit): boolean {
  for (let each: Unit | undefined = unit; each; each = each.around) if (each === scope) return true;
  return false;
}

function everythingIn(unit: Unit): Unit[] {
  const all = [unit];
  for (const each of all) all.push(...each.inside);
  return all;
}

/** The index of the first item that does not lie before a position. */
function at<Item>(items: readonly Item[], position: number, placeOf: (item: Item) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && placeOf(item) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
