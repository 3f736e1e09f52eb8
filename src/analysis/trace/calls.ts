import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import {
  Edit,
  clean,
  edited,
  nextId,
  noSources,
  sourceOf,
  undefinedValue,
  union,
  unknownValue,
  type ObjectFacet,
  type Value,
} from '../values.js';
import { callBuiltin } from './builtins.js';
import { constructedBatch } from './batches.js';
import { callGlobal, constructGlobal } from './globals.js';
import { clientBase, instanceOf } from './classes.js';
import { namedObject } from './ducks.js';
import { evaluate, freshValue, selfValue } from './expressions.js';
import { acquired, entersSection, heldLock, lockedCall, newGuard, serialises } from './guards.js';
import { exportOf } from './imports.js';
import { invokeAny } from './link.js';
import { memberOf } from './members.js';
import { contentsOf, deepSources, derived, mutate } from './objects.js';
import { operate } from './operations.js';
import { settle } from './promises.js';
import { taggedQuery } from './sql-statements.js';
import { objectOf } from './recognise.js';
import { queuedJobs, turnTaken } from './turns.js';
import type { Tracer } from './tracer.js';

/** Evaluates a call: an operation of a client, a function that can be followed, a built-in, or something unknown. */
export function evaluateCall(t: Tracer, node: TSESTree.CallExpression): Value {
  const { callee } = node;
  if (callee.type === N.Super) {
    for (const argument of node.arguments) evaluate(t, argument);
    return unknownValue();
  }
  const member = callee.type === N.MemberExpression ? callee : undefined;
  const receiver = member ? (member.object.type === N.Super ? selfValue(t) : evaluate(t, member.object)) : undefined;
  const name = member ? methodName(t, member) : callee.type === N.Identifier ? callee.name : undefined;
  const args = node.arguments.map((argument) => evaluate(t, argument));
  if (receiver && name !== undefined) return callMethod(t, node, receiver, name, args);
  const target = evaluate(t, callee);
  if (target.object?.type.call?.effect === 'none' && unique.test(name ?? '')) return freshValue(t, true);
  if (target.object?.type.call)
    return operate(t, { object: target.object, facts: target.object.type.call, method: name ?? 'call', node, args, receiver: undefined });
  if (target.functions) return callFunctions(t, node, target, args, name);
  if (name === 'require' && typeof args[0]?.constant === 'string') return exportOf(t, t.module, args[0].constant, '*');
  const global = name !== undefined && target.id.startsWith('global ') ? callGlobal(t, node, name, args) : undefined;
  return global ?? callUnknown(t, node, target, name, args);
}

function methodName(t: Tracer, member: TSESTree.MemberExpression): string | undefined {
  if (member.property.type === N.PrivateIdentifier) return `#${member.property.name}`;
  if (!member.computed) return member.property.name;
  const key = evaluate(t, member.property);
  return typeof key.constant === 'string' ? key.constant : `[${key.id}]`;
}

function callMethod(t: Tracer, node: TSESTree.CallExpression, receiver: Value, name: string, args: readonly Value[]): Value {
  const operation = callOnObject(t, node, receiver, name, args);
  if (operation) return operation;
  if ((name === 'call' || name === 'apply') && receiver.functions) return invokeAny(t, receiver, args.slice(1), node);
  const queued = queuedJobs(t, node, name, args);
  if (queued) return queued;
  const own = contentsOf(t, receiver).some((content) => content.properties.get(name)?.functions);
  const builtin = own ? undefined : callBuiltin(t, node, receiver, name, args);
  if (builtin) return builtin;
  const target = memberOf(t, receiver, name, node);
  if (target.object?.type.call)
    return operate(t, { object: target.object, facts: target.object.type.call, method: name, node, args, receiver });
  if (target.functions) return callFunctions(t, node, target, args, name, receiver);
  const base = receiver.object ? undefined : ownerOf(t, receiver);
  const inherited = base && t.options.catalogue.method(base.type, name);
  if (base && inherited)
    return operate(t, { object: base, facts: inherited, method: name, node, args, receiver: { ...receiver, object: base } });
  const named = namedObject(t, receiver, name);
  if (named.object && !receiver.object) {
    const facts = t.options.catalogue.method(named.object.type, name);
    if (facts) return operate(t, { object: named.object, facts, method: name, node, args, receiver: named });
  }
  return callUnknown(t, node, receiver, name, args, true);
}

/** The client's object that a value is, or that its class extends. */
function ownerOf(t: Tracer, value: Value): ObjectFacet | undefined {
  return value.object ?? (value.instance && clientBase(t, value, value.instance));
}

/** A static method of the project's own on a model class. */
function hasStatic({ classFacet }: Value, name: string): boolean {
  return (
    classFacet?.node.body.body.some(
      (element) => element.type === N.MethodDefinition && element.static && element.key.type === N.Identifier && element.key.name === name,
    ) ?? false
  );
}

/** A method of a client's object, if the catalogue has it. */
function callOnObject(t: Tracer, node: TSESTree.CallExpression, receiver: Value, name: string, args: readonly Value[]): Value | undefined {
  const { object } = receiver;
  if (!object || hasStatic(receiver, name)) return undefined;
  const member = object.type.members && Object.hasOwn(object.type.members, name) ? memberOf(t, receiver, name, node) : undefined;
  if (member?.object?.type.call)
    return operate(t, {
      object: { ...member.object, store: object.store },
      facts: member.object.type.call,
      method: name,
      node,
      args,
      receiver,
    });
  const facts = t.options.catalogue.method(object.type, name);
  if (facts?.effect === 'none' && unique.test(name)) return freshValue(t, true);
  return facts ? operate(t, { object, facts, method: name, node, args, receiver }) : undefined;
}

/** A call of functions of the project. Those that serialise their callback, by form or by name, are guards. */
function callFunctions(
  t: Tracer,
  node: TSESTree.CallExpression,
  target: Value,
  args: readonly Value[],
  name: string | undefined,
  receiver?: Value,
): Value {
  const facets = (target.functions ?? []).map((facet) =>
    receiver && !facet.self && facet.node.type !== N.ArrowFunctionExpression ? { ...facet, self: receiver } : facet,
  );
  const guarded = lockedCall(
    t,
    node,
    name,
    receiver,
    args,
    facets.some((facet) => serialises(t, facet)),
  );
  if (guarded) return guarded;
  const held =
    heldLock(t, node, name, receiver) ??
    turnTaken(t, node, facets, receiver, args) ??
    (entersSection(t, node) ? acquired(t, node, newGuard(t, node, { what: 'lock', reach: 'process' })) : undefined);
  if (held) return held;
  return clean(invokeAny(t, { ...target, functions: facets }, args, node, isParameter(target) ? 'callback' : 'call'));
}

/** Function values handed in from outside belong to the caller that wrote them. */
function isParameter(target: Value): boolean {
  return target.id.startsWith('function@') && target.name === undefined;
}

/** Names whose answers differ from call to call. */
const unique =
  /uuid|nanoid|^mkdtemp|^tmp(?:Name|File|Dir)|ulid|cuid|snowflake|^(?:generate|create|new|make|random)\w*(?:Id|Token|Key|Code)$|randomBytes|randomInt|^random/i;
const clock = /^(?:now|getTime|timestamp|hrtime|performance|currentTime)$/i;
/** Identifiers made of a name: the same for the same name. */
const ofName = /^(?:uuid)?_?v[35]$|uuid_?v?[35]$/i;
/** Calls that look at their arguments and leave them alone. */
const observes =
  /^(?:log|info|warn|error|debug|trace|json|send|assert\w*|expect|emit|publish|notify\w*|track|capture\w*|print\w*|stringify|validate\w*|check\w*|is[A-Z]\w*|has[A-Z]\w*|status|end|write|next|resolve|reject)$/;

/** A call into code that cannot be seen. Its callbacks run; what it returns is computed from all it was given. */
function callUnknown(
  t: Tracer,
  node: TSESTree.CallExpression,
  target: Value,
  name: string | undefined,
  args: readonly Value[],
  isMethod = false,
): Value {
  const guarded = lockedCall(t, node, name, isMethod ? target : undefined, args, false);
  if (guarded) return guarded;
  if (!isMethod && settle(t, target, args[0])) return undefinedValue;
  if (target.releases !== undefined && !isMethod) {
    t.release((guard) => guard.id === target.releases);
    return unknownValue();
  }
  const held =
    heldLock(t, node, name, isMethod ? target : undefined) ??
    (entersSection(t, node) ? acquired(t, node, newGuard(t, node, { what: 'lock', reach: 'everywhere' })) : undefined);
  if (held) return held;
  // `promisify(fs.readFile)` does what `fs.readFile` does; without a callback its answer is the value.
  if (name === 'promisify' && args[0]?.object?.type.call) return args[0];
  for (const argument of args) t.use(deepSources(t, argument));
  const callbacks = args.filter((argument) => argument.functions);
  const inputs = union(...args.map((argument) => deepSources(t, argument)), isMethod ? deepSources(t, target) : noSources);
  const retried = name !== undefined && (t.options.retries.includes(name) || /^(?:with)?retry|Retry(?:ing)?$|retries$/i.test(name));
  for (const callback of callbacks) {
    const started = callback.functions?.[0]?.node.params ?? [];
    const parameters = started.map((_, index) => derived(t, `${node.range[0]}:${index}`, noSources));
    const run = (): Value => invokeAny(t, callback, parameters, node, 'callback');
    if (retried) t.within({ id: node.range[0], what: 'retry', node, parallel: false }, () => t.group('retry', name ?? 'retry', node, run));
    else runLater(t, run);
  }
  changeArguments(t, node, name, args);
  if (name !== undefined && ofName.test(name) && args.length > 0)
    return { ...unknownValue(edited(inputs, Edit.compute)), parts: partsOfName(t, args) };
  if (name !== undefined && unique.test(name)) return freshValue(t, true);
  if (name !== undefined && clock.test(name)) return freshValue(t, false);
  const id = `${isMethod ? `${target.id}.${name ?? ''}` : target.id}(${args.map((argument) => argument.id).join(',')})`;
  const waited = node.parent.type === N.AwaitExpression;
  const answers = waited ? union(edited(inputs, Edit.compute), sourceOf({ kind: 'answer', id: nextId() })) : edited(inputs, Edit.compute);
  return derived(t, id.length < 400 ? id : `?${node.range[0]}`, answers);
}

/** What an identifier is made of, without the namespace, which is the same for all. */
function partsOfName(t: Tracer, args: readonly Value[]): Value[] {
  return args.filter((each) => deepSources(t, each).size > 0).flatMap((each) => each.parts ?? [each]);
}

/** Runs a callback that may run now, later, or not at all: what it leaves behind may hold or not. */
function runLater(t: Tracer, run: () => Value): void {
  const before = t.state;
  const fork = before.fork();
  t.state = fork;
  run();
  t.state = before;
  if (!fork.dead) before.join([before.fork(), fork]);
}

/** What an unknown function may do to the objects it is given, and to those that other code can reach. */
function changeArguments(t: Tracer, node: TSESTree.CallExpression, name: string | undefined, args: readonly Value[]): void {
  const statement =
    node.parent.type === N.ExpressionStatement ||
    (node.parent.type === N.AwaitExpression && node.parent.parent.type === N.ExpressionStatement);
  if (statement && !(name !== undefined && observes.test(name)))
    for (const argument of args) if (!argument.functions) mutate(t, argument, Edit.compute, noSources);
  for (const cell of t.escaped) {
    const content = t.state.content(cell);
    const rest = content && edited(content.rest, Edit.compute);
    if (content && rest && rest !== content.rest) t.state.setContent(cell, { ...content, rest });
  }
}

export function evaluateNew(t: Tracer, node: TSESTree.NewExpression): Value {
  const target = evaluate(t, node.callee);
  const args = node.arguments.map((argument) => evaluate(t, argument));
  const { object } = target;
  if (object) {
    const made = object.type.construct ? t.options.catalogue.resolve(object.client, object.type.construct) : undefined;
    const inside = t.frames.length > 1 || (t.frames.length === 1 && t.frames[0]?.function.type !== N.Program);
    const id = `new@${t.module.filename}:${node.range[0]}`;
    const first = args[0];
    const { gathers } = object.type;
    if (made)
      return {
        ...derived(t, id, noSources),
        object: objectOf(made, id, {
          own: inside,
          madeWith: args,
          madeIn: inside ? t.frames.at(-1)?.function : undefined,
          madeAt: node,
          certainty: object.certainty,
          ...(gathers ? { batch: constructedBatch(t, node, args, gathers.atomicAt) } : {}),
        }),
      };
    if (object.type.command)
      return { ...derived(t, id, noSources), object: { ...object, madeWith: args, madeAt: node }, ...(first ? { parts: [first] } : {}) };
  }
  if (target.classFacet && !object?.type.construct) return constructed(t, target.classFacet, args, node);
  const global = constructGlobal(t, node, target.id, args);
  if (global) return global;
  return derived(
    t,
    `new ${target.id}(${args.map((argument) => argument.id).join(',')})`,
    edited(union(...args.map((argument) => deepSources(t, argument))), Edit.none),
  );
}

function constructed(t: Tracer, facet: NonNullable<Value['classFacet']>, args: readonly Value[], node: TSESTree.NewExpression): Value {
  const instance = instanceOf(t, facet);
  for (const argument of args) t.use(deepSources(t, argument));
  const sources = union(...args.map((argument) => deepSources(t, argument)));
  if (sources.size === 0) return instance;
  // Objects that hold what they were given keep it, beside being an instance.
  const holder = derived(t, `new@${node.range[0]}`, sources);
  return { ...instance, cells: [...(holder.cells ?? []), ...(instance.cells ?? [])] };
}

export function evaluateTagged(t: Tracer, node: TSESTree.TaggedTemplateExpression): Value {
  const { tag } = node;
  const receiver = tag.type === N.MemberExpression && tag.object.type !== N.Super ? evaluate(t, tag.object) : undefined;
  const name = tag.type === N.MemberExpression ? (methodName(t, tag) ?? '') : undefined;
  const called = receiver && name !== undefined ? memberOf(t, receiver, name, tag) : evaluate(t, tag);
  const holes = node.quasi.expressions.map((expression) => evaluate(t, expression));
  const owner = receiver && ownerOf(t, receiver);
  const ofMethod = owner && name !== undefined ? t.options.catalogue.method(owner.type, name) : undefined;
  const object = ofMethod ? owner : called.object;
  const query = object && taggedQuery(t, node, object, ofMethod ?? object.type.call, holes);
  if (query) return query;
  return derived(t, `tagged@${node.range[0]}`, edited(union(...holes.map((hole) => deepSources(t, hole))), Edit.compute));
}
