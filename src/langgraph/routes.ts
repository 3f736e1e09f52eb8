import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import type { Alternative, Choice, Task } from './flow/types.js';
import { at, bare, isFunction, isKind, wrapped, type FunctionNode, type Located } from './located.js';
import { namesOf } from './names.js';
import { calleeName, methodCall } from './packages.js';
import type { Resolver } from './resolver.js';
import { returnsOf } from './returns.js';
import { laterValues, readsOf, variableOf } from './scopes.js';
import { isNothing } from './state/fields.js';

const MAX_DEPTH = 12;
/** Methods that leave out or rearrange elements of a list. */
const SELECTS = new Set(['filter', 'slice', 'flat', 'sort', 'toSorted', 'reverse', 'toReversed', 'concat']);

/** Reads where an expression, a router or a `goto`, sends the run next. */
export class RouteReader {
  readonly #resolver: Resolver;
  /** the targets that the graph names for routes that cannot be read */
  readonly #declared: readonly string[];

  constructor(resolver: Resolver, declared: readonly string[]) {
    this.#resolver = resolver;
    this.#declared = declared;
  }

  /** The choices of a function that returns routes. */
  ofFunction(fn: Located<FunctionNode>, depth = 0): Choice {
    const { values, completes } = returnsOf(fn.node);
    const typed = this.#declared.length === 0 ? literalNames(fn.node.returnType?.typeAnnotation) : [];
    if (typed.length > 0) return new RouteReader(this.#resolver, typed).ofFunction(fn, depth);
    const choices = values.flatMap((value) => (value ? this.of(at(fn, value), depth + 1) : [nowhere]));
    return completes ? [...choices, nowhere] : choices;
  }

  /** The alternatives that an expression stands for. */
  of(place: Located, depth = 0): Choice {
    if (depth > MAX_DEPTH) return this.#unknown();
    if (isNothing(place)) return [nowhere];
    const node = bare(place.node);
    switch (node.type) {
      case N.ConditionalExpression:
        return [node.consequent, node.alternate].flatMap((part) => this.of(at(place, part), depth + 1));
      case N.LogicalExpression:
        return this.#names(at(place, node)) ?? [node.left, node.right].flatMap((part) => this.of(at(place, part), depth + 1));
      case N.ArrayExpression:
        return [
          this.#together(
            node.elements.flatMap((e) => (e ? [this.of(at(place, e.type === N.SpreadElement ? e.argument : e), depth + 1)] : [])),
          ),
        ];
      case N.NewExpression:
        return this.#instance(at(place, node), depth);
      case N.CallExpression:
        return this.#call(at(place, node), depth);
      case N.Identifier:
        return this.#variable(at(place, node), depth);
      case N.MemberExpression:
        return this.#names(at(place, node)) ?? this.#member(at(place, node), depth);
      default:
        return this.#names(at(place, node)) ?? this.#followed(at(place, node), depth);
    }
  }

  #unknown(): Choice {
    return this.#declared.length === 0 ? [nowhere] : this.#declared.map((target) => single({ target }));
  }

  #names(place: Located): Choice | undefined {
    return namesOf(this.#resolver, place)?.map((target) => single({ target }));
  }

  #followed(place: Located, depth: number): Choice {
    const found = this.#resolver.definition(place);
    return found.node === place.node ? this.#unknown() : this.of(found, depth + 1);
  }

  /** `ROUTES[state.mode]`: one of the routes of a constant object. */
  #member(place: Located<TSESTree.MemberExpression>, depth: number): Choice {
    const owner = this.#resolver.definition(at(place, place.node.object));
    if (!place.node.computed || !isKind(owner, N.ObjectExpression)) return this.#followed(place, depth);
    return owner.node.properties.flatMap((p) => (p.type === N.Property ? this.of(at(owner, p.value), depth + 1) : []));
  }

  #instance(place: Located<TSESTree.NewExpression>, depth: number): Choice {
    const [target] = place.node.arguments;
    // `[...new Set(names)]`
    if (target && place.node.callee.type === N.Identifier && place.node.callee.name === 'Set') return this.of(at(place, target), depth + 1);
    if (calleeName(this.#resolver, place) !== 'Send' || !target) return this.#unknown();
    const names = namesOf(this.#resolver, at(place, target));
    if (names) return names.map((name) => single({ target: name, send: true }));
    return this.#declared.map((name) => ({ ...single({ target: name, send: true }), exact: false }));
  }

  #call(place: Located<TSESTree.CallExpression>, depth: number): Choice {
    const method = methodCall(place);
    const owner = method && bare(method.object.node);
    if (method && owner?.type === N.Identifier && owner.name === 'Promise')
      return method.args[0] ? this.of(method.args[0], depth + 1) : this.#unknown();
    if (method?.name === 'from' && owner?.type === N.Identifier && owner.name === 'Array' && method.args[1])
      return this.#each(method.args[1], undefined, depth);
    if (method && (method.name === 'map' || method.name === 'flatMap') && method.args[0])
      return this.#each(method.args[0], method.object, depth);
    if (method && SELECTS.has(method.name))
      return [
        this.#together(
          [method.object, ...(method.name === 'concat' ? method.args : [])].map((part) => this.of(part, depth + 1)),
          method.name === 'filter' && method.args[0] !== undefined && !picksOne(this.#resolver.functionOf(method.args[0])),
        ),
      ];
    const fn = this.#resolver.called(place);
    return fn ? this.ofFunction(fn, depth + 1) : this.#unknown();
  }

  /** `list.map((item) => new Send(…))`: a run for each item, unless the list is written down and has only one. */
  #each(callback: Located, list: Located | undefined, depth: number): Choice {
    const fn = this.#resolver.functionOf(callback);
    if (!fn) return this.#unknown();
    const written = list && this.#resolver.definition(list);
    const items =
      isKind(written, N.ArrayExpression) && !written.node.elements.some((e) => e?.type === N.SpreadElement)
        ? written.node.elements
        : undefined;
    if (!items) {
      const each = this.ofFunction(fn, depth + 1);
      const together = this.#together([each]);
      // a target that the item itself names differs from item to item
      return [each.every(({ exact }) => exact) ? repeated(together) : together];
    }
    const rounds = items.flatMap((item) => (item && written ? [{ ...fn, bindings: this.#resolver.bind(fn, [at(written, item)]) }] : []));
    return [this.#together(rounds.map((round) => this.ofFunction(round, depth + 1)))];
  }

  #variable(place: Located<TSESTree.Identifier>, depth: number): Choice {
    const names = this.#names(place);
    if (names) return names;
    const variable = variableOf(place);
    const declarator = variable?.defs[0]?.node;
    if (!variable || declarator?.type !== N.VariableDeclarator || declarator.id.type !== N.Identifier) return this.#followed(place, depth);
    const later = laterValues(variable);
    if (!later) return this.#unknown();
    const pushes = readsOf(variable).flatMap((read) => pushOn(at(place, read)));
    const values = declarator.init ? [declarator.init, ...later] : later;
    const choices = values.map((value) => this.of(at(place, value), depth + 1));
    if (pushes.length === 0) return choices.flat();
    const added = pushes.map(({ args, repeats, sure }) => {
      const together = this.#together(
        args.map((argument) => this.of(argument, depth + 1)),
        sure,
      );
      return [repeats ? repeated(together) : together];
    });
    return [
      this.#together(
        [...choices, ...added],
        pushes.every(({ sure }) => sure),
      ),
    ];
  }

  /** Everything that the parts start, as one alternative. */
  #together(parts: readonly Choice[], all = true): Alternative {
    const exact = all && parts.every((choice) => choice.length <= 1 && choice.every((alternative) => alternative.exact));
    return { tasks: parts.flat().flatMap((alternative) => alternative.tasks), exact };
  }
}

/** The names that a return type lists: `'a' | 'b'`, `Promise<'a' | 'b'>`. */
function literalNames(type: TSESTree.TypeNode | undefined): string[] {
  switch (type?.type) {
    case N.TSUnionType:
      return type.types.flatMap(literalNames);
    case N.TSLiteralType:
      return type.literal.type === N.Literal && typeof type.literal.value === 'string' ? [type.literal.value] : [];
    case N.TSTypeReference:
      return type.typeName.type === N.Identifier && type.typeName.name === 'Promise'
        ? (type.typeArguments?.params.flatMap(literalNames) ?? [])
        : [];
    default:
      return [];
  }
}

/** Nothing runs next. */
export const nowhere: Alternative = { tasks: [], exact: true };

function single(task: Task): Alternative {
  return { tasks: [task], exact: true };
}

function repeated(alternative: Alternative): Alternative {
  return { ...alternative, tasks: alternative.tasks.map((task) => (task.send ? { ...task, many: true } : task)) };
}

interface Push {
  args: Located[];
  repeats: boolean;
  sure: boolean;
}

/** `sends.push(…)`, and whether it stands in a loop or under a condition. */
function pushOn(read: Located<TSESTree.Identifier>): Push[] {
  const member = wrapped(read.node).parent;
  const parent = member && wrapped(member).parent;
  const call = parent?.type === N.CallExpression ? methodCall(at(read, parent)) : undefined;
  if (!call || call.object.node !== wrapped(read.node) || (call.name !== 'push' && call.name !== 'unshift')) return [];
  let repeats = false;
  let sure = true;
  for (let node = parent; node && !isOuterFunction(node); node = node.parent) {
    if (/^(For|While|DoWhile)/.test(node.type) || isFunction(node)) repeats = true;
    if (/^(If|Switch|Conditional|Logical)/.test(node.type)) sure = false;
  }
  return [
    {
      args: call.args.map((argument) => (isKind(argument, N.SpreadElement) ? at(argument, argument.node.argument) : argument)),
      repeats,
      sure,
    },
  ];
}

/** A function that is no callback of a list's method. */
function isOuterFunction(node: TSESTree.Node): boolean {
  return (
    isFunction(node) &&
    !(node.parent?.type === N.CallExpression && node.parent.callee !== node && node.parent.callee.type === N.MemberExpression)
  );
}

/** `names.filter((name) => name === state.next)`: one of them, or none. Any other choice is one of several by its form. */
function picksOne(fn: Located<FunctionNode> | undefined): boolean {
  const [parameter] = fn?.node.params ?? [];
  if (!fn || parameter?.type !== N.Identifier) return true;
  return returnsOf(fn.node).values.some(
    (value) =>
      value?.type === N.BinaryExpression &&
      /^===?$/.test(value.operator) &&
      [value.left, value.right].some((side) => side.type === N.Identifier && side.name === parameter.name),
  );
}
