import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import type { Choice } from './flow/types.js';
import { at, bare, isKind, staticKey, wrapped, type FunctionNode, type Located } from './located.js';
import { keyName, nameOf } from './names.js';
import { calleeName, langGraphExport, methodCall } from './packages.js';
import type { Resolver } from './resolver.js';
import { returnsOf } from './returns.js';
import { RouteReader } from './routes.js';
import { laterValues, readsOf, variableOf } from './scopes.js';
import { isNothing } from './state/fields.js';
import { WHOLE, type StateReader } from './state-reader.js';

/** One key that a node returns. */
export interface Write {
  readonly key: string;
  /** the property, or the assignment to one */
  readonly place: Located;
  readonly value: Located;
  /** `false` if this way out of the node may also leave it out */
  readonly sure: boolean;
}

/** What one way out of a node returns. */
export interface Outcome {
  readonly writes: ReadonlyMap<string, Write>;
  /** where the state that the node was given is returned or spread */
  readonly whole?: Located;
  /** what it sends the run to, beside the edges */
  readonly choices: readonly Choice[];
  /** a compiled graph whose result is returned */
  readonly subgraph?: Located;
  /** the part that is meant for the graph around this one */
  readonly parent?: Outcome;
  /** a `Command` is returned */
  readonly isCommand?: true;
}

const MAX_DEPTH = 12;
const MAX_OUTCOMES = 16;
/** Expressions read for one function with all that it calls: helpers that call each other would be read over and over. */
const MAX_READ = 2000;
/** Also what stands for an expression that cannot be read. */
const nothing: Outcome = { writes: new Map(), choices: [] };

/** Reads what the function of a node, or a tool, returns to the graph. */
export class OutcomeReader {
  readonly #resolver: Resolver;
  readonly #state: StateReader;
  readonly #routes: RouteReader;
  /** the functions that are being read: what calls itself returns nothing new */
  readonly #open = new Set<FunctionNode>();
  #read = 0;

  constructor(resolver: Resolver, state: StateReader, ends: readonly string[]) {
    this.#resolver = resolver;
    this.#state = state;
    this.#routes = new RouteReader(resolver, ends);
  }

  /** One outcome for each way out of the function. */
  ofFunction(fn: Located<FunctionNode>, depth = 0): Outcome[] {
    if (this.#open.has(fn.node)) return [nothing];
    this.#open.add(fn.node);
    const { values, completes } = returnsOf(fn.node);
    const outcomes = values.flatMap((value) => (value ? this.of(at(fn, value), depth + 1) : [nothing]));
    this.#open.delete(fn.node);
    return capped(completes ? [...outcomes, nothing] : outcomes);
  }

  /** What an expression may be as an update of the state. */
  of(place: Located, depth = 0): Outcome[] {
    if (depth > MAX_DEPTH || ++this.#read > MAX_READ) return [nothing];
    if (isNothing(place)) return [nothing];
    if (this.#state.keyOf(place) === WHOLE) return [{ ...nothing, whole: place }];
    const node = bare(place.node);
    switch (node.type) {
      case N.ObjectExpression:
        return this.#object(at(place, node), depth);
      case N.ConditionalExpression:
        return capped([node.consequent, node.alternate].flatMap((part) => this.of(at(place, part), depth + 1)));
      case N.LogicalExpression:
        return capped(
          node.operator === '&&'
            ? [nothing, ...this.of(at(place, node.right), depth + 1)]
            : [node.left, node.right].flatMap((part) => this.of(at(place, part), depth + 1)),
        );
      case N.ArrayExpression:
        return all(node.elements.map((e) => (e && e.type !== N.SpreadElement ? this.of(at(place, e), depth + 1) : [nothing])));
      case N.NewExpression:
        return this.#instance(at(place, node), depth);
      case N.CallExpression:
        return this.#call(at(place, node), depth);
      case N.Identifier:
        return this.#variable(at(place, node), depth);
      default:
        return this.#followed(at(place, node), depth);
    }
  }

  #followed(place: Located, depth: number): Outcome[] {
    const found = this.#resolver.definition(place);
    return found.node === place.node ? [nothing] : this.of(found, depth + 1);
  }

  #object(place: Located<TSESTree.ObjectExpression>, depth: number): Outcome[] {
    const parts = place.node.properties.map((property): Outcome[] => {
      if (property.type === N.SpreadElement) return this.of(at(place, property.argument), depth + 1);
      const declaration = at(place, property);
      const key = keyName(this.#resolver, declaration);
      return [key === undefined ? nothing : written({ key, place: declaration, value: at(place, property.value), sure: true })];
    });
    return all(parts);
  }

  #instance(place: Located<TSESTree.NewExpression>, depth: number): Outcome[] {
    const name = calleeName(this.#resolver, place);
    if (name === 'Send') return [{ ...nothing, choices: [this.#routes.of(place)] }];
    const [argument] = place.node.arguments;
    if (name !== 'Command' || !argument) return [nothing];
    const parameters = this.#resolver.definition(at(place, argument));
    if (!isKind(parameters, N.ObjectExpression)) return [nothing];
    const update = this.#resolver.member(parameters, 'update');
    const goto = this.#resolver.member(parameters, 'goto');
    const graph = this.#resolver.member(parameters, 'graph');
    const outcomes = update ? this.#update(update, depth) : [nothing];
    const sent = outcomes.map((outcome): Outcome => ({
      ...outcome,
      isCommand: true,
      choices: goto ? [...outcome.choices, this.#routes.of(goto)] : outcome.choices,
    }));
    return graph && this.#isParent(graph) ? sent.map((outcome) => ({ ...nothing, parent: outcome })) : sent;
  }

  /** An object, or a list of keys and values. */
  #update(update: Located, depth: number): Outcome[] {
    const list = this.#resolver.definition(update);
    if (!isKind(list, N.ArrayExpression)) return this.of(update, depth + 1);
    return all(
      list.node.elements.map((element): Outcome[] => {
        const [first, second] = element?.type === N.ArrayExpression ? element.elements : [];
        const key = first ? nameOf(this.#resolver, at(list, first)) : undefined;
        return [
          key === undefined || !element || !second
            ? nothing
            : written({ key, place: at(list, element), value: at(list, second), sure: true }),
        ];
      }),
    );
  }

  #isParent(graph: Located): boolean {
    return langGraphExport(this.#resolver, graph) === 'Command.PARENT' || nameOf(this.#resolver, graph) === '__parent__';
  }

  #call(place: Located<TSESTree.CallExpression>, depth: number): Outcome[] {
    const method = methodCall(place);
    const owner = method && bare(method.object.node);
    const [first] = method?.args ?? [];
    if (method && first && owner?.type === N.Identifier && owner.name === 'Promise') return this.of(first, depth + 1);
    if (method && owner?.type === N.Identifier && owner.name === 'Object' && method.name === 'assign')
      return all(method.args.map((part) => this.of(part, depth + 1)));
    if (method?.name === 'then' && first) {
      const callback = this.#resolver.functionOf(first);
      return callback ? this.ofFunction(callback, depth + 1) : [nothing];
    }
    if (method?.name === 'invoke') return [{ ...nothing, subgraph: method.object }];
    const fn = this.#resolver.called(place);
    return fn && !fn.node.generator ? this.ofFunction(fn, depth + 1) : [nothing];
  }

  /** A variable stands for each value that it is given, and for the keys that are set on it later. */
  #variable(place: Located<TSESTree.Identifier>, depth: number): Outcome[] {
    const variable = variableOf(place);
    const declarator = variable?.defs[0]?.node;
    if (!variable || place.bindings.has(variable) || declarator?.type !== N.VariableDeclarator || declarator.id.type !== N.Identifier) {
      return this.#followed(place, depth);
    }
    const later = laterValues(variable);
    if (!later) return [nothing];
    const values = (declarator.init ? [declarator.init, ...later] : later).flatMap((value) => this.of(at(place, value), depth + 1));
    const assigned = readsOf(variable).flatMap((read) => this.#assignment(at(place, read), declarator));
    return all([values.length === 0 ? [nothing] : capped(values), ...assigned.map((write) => [written(write)])]);
  }

  /** `update.key = value` */
  #assignment(read: Located<TSESTree.Identifier>, declarator: TSESTree.VariableDeclarator): Write[] {
    const member = wrapped(read.node).parent;
    if (member?.type !== N.MemberExpression || member.parent.type !== N.AssignmentExpression || member.parent.left !== member) return [];
    const key = staticKey(member) ?? nameOf(this.#resolver, at(read, member.property));
    const block = member.parent.parent.type === N.ExpressionStatement ? member.parent.parent.parent : undefined;
    if (key === undefined) return [];
    return [{ key, place: at(read, member.parent), value: at(read, member.parent.right), sure: block === declarator.parent.parent }];
  }
}

function written(write: Write): Outcome {
  return { ...nothing, writes: new Map([[write.key, write]]) };
}

/** What comes of several updates that are made together, for each way to choose one of each part. */
function all(parts: readonly Outcome[][]): Outcome[] {
  return parts.reduce<Outcome[]>(
    (outcomes, part) => capped(outcomes.flatMap((left) => part.map((right) => joined(left, right)))),
    [nothing],
  );
}

function joined(left: Outcome, right: Outcome): Outcome {
  const whole = right.whole ?? left.whole;
  const subgraph = right.subgraph ?? left.subgraph;
  const parent = left.parent && right.parent ? joined(left.parent, right.parent) : (left.parent ?? right.parent);
  return {
    writes: new Map([...left.writes, ...right.writes]),
    choices: [...left.choices, ...right.choices],
    ...(whole ? { whole } : {}),
    ...(subgraph ? { subgraph } : {}),
    ...(parent ? { parent } : {}),
    ...(left.isCommand || right.isCommand ? { isCommand: true } : {}),
  };
}

/** Too many ways out become one that may write each of the keys. */
function capped(outcomes: Outcome[]): Outcome[] {
  if (outcomes.length <= MAX_OUTCOMES) return outcomes;
  const together = outcomes.reduce(joined, nothing);
  return [{ ...together, writes: new Map([...together.writes].map(([key, write]) => [key, { ...write, sure: false }])) }, nothing];
}
