import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Guard, GuardFlaw } from '../effects.js';
import type { SourceModule } from '../module.js';
import { deepSources, derived } from './objects.js';
import { bindingOf } from './bindings.js';
import { invokeAny } from './link.js';
import { nextId, noSources, operationsOf, unknownValue, type FunctionFacet, type ObjectFacet, type Value } from '../values.js';
import type { Tracer } from './tracer.js';
import { escaped } from '../pattern.js';

/** Names of functions that run their callback alone. */
const locking =
  /^(?:(?:with|using|under|hold|run|do|in)\w*(?:lock|mutex|exclusive\w*|semaphore|serial\w*)\w*|(?:run)?exclusive(?:ly)?|synchroni[sz]ed?|seriali[sz]e[dr]?|serial(?:ly)?|in(?:Order|Sequence|Turn)|enqueued?|queued|lock(?:ed)?|mutex|critical(?:section)?|atomic(?:ally)?|blockConcurrencyWhile|oneAtATime|singleFlight|sequenti(?:al|ally))$/i;
/** Names of things that run one job after another, when given one through these methods. */
const queueName = /(?:queue|lock|locks|mutex|semaphore|serial\w*|chain|sequencer|limiter|throttle)$/i;
const queueMethod = /^(?:add|run|enqueue|push|schedule|acquire|runExclusive|use|using|exec|execute|submit|dispatch|lock|withLock|with|do)$/;
const lockName = /(?:lock|locks|mutex|semaphore|sem)$/i;
const acquiring = /^(?:acquire\w*|lock|obtain|wait|take|enter|down)$/;
const releasing = /^(?:release\w*|unlock|free|leave|exit|up|signal|dispose)$/;

/** Runs the callback of a call that serialises it, under a guard; `undefined` for any other call. */
export function lockedCall(
  t: Tracer,
  node: TSESTree.CallExpression,
  name: string | undefined,
  receiver: Value | undefined,
  args: readonly Value[],
  byForm: boolean,
): Value | undefined {
  const callbacks = args.filter((argument) => argument.functions);
  if (callbacks.length === 0 || name === undefined) return undefined;
  const bare = name.replace(/^[#_]+/, '');
  const byName = locking.test(bare) || t.options.locks.includes(name);
  const byReceiver = receiver?.name !== undefined && queueName.test(receiver.name) && queueMethod.test(bare);
  if (!byForm && !byName && !byReceiver) return undefined;
  const guard = newGuard(t, node, { what: byForm ? 'serialised' : 'lock', reach: byForm ? 'process' : 'everywhere' });
  return runGuarded(t, guard, node, name, callbacks, []);
}

export function newGuard(t: Tracer, node: TSESTree.Node, more: Pick<Guard, 'what' | 'reach'> & Partial<Guard>): Guard {
  return { id: nextId(), node, module: t.module, flaw: undefined, ...more };
}

/** Runs callbacks with a guard held. */
export function runGuarded(
  t: Tracer,
  guard: Guard,
  node: TSESTree.Node,
  label: string,
  callbacks: readonly Value[],
  args: readonly Value[],
): Value {
  t.suspend(node);
  t.hold(guard);
  const value = t.group('guard', label, node, () =>
    callbacks
      .map((callback) =>
        invokeAny(
          t,
          callback,
          callback.functions?.[0]?.node.params.map((_, index) => args[index] ?? derived(t, `${node.range[0]}:${index}`, noSources)) ?? [],
          node,
          'callback',
        ),
      )
      .at(-1),
  );
  t.release((each) => each.id === guard.id);
  return value ?? unknownValue();
}

/** `await lock.acquire()` and `lock.release()` on something that is a lock by its name alone. */
export function heldLock(
  t: Tracer,
  node: TSESTree.CallExpression,
  name: string | undefined,
  receiver: Value | undefined,
): Value | undefined {
  if (name === undefined) return undefined;
  const bare = name.replace(/^[#_]+/, '');
  if (receiver?.releases !== undefined && releasing.test(bare)) {
    t.release((guard) => guard.id === receiver.releases);
    return unknownValue();
  }
  const isLock = receiver ? receiver.name !== undefined && lockName.test(receiver.name) : false;
  if (
    (isLock && acquiring.test(bare)) ||
    /^acquire\w*(?:lock|mutex)$/i.test(bare) ||
    (!receiver && /^(?:acquire|obtain)\w*lock\w*$/i.test(bare))
  ) {
    return acquired(t, node, newGuard(t, node, { what: 'lock', reach: 'everywhere', ...(receiver ? { store: receiver.id } : {}) }));
  }
  if ((isLock && releasing.test(bare)) || /^(?:release|free)\w*(?:lock|mutex)$/i.test(bare)) {
    t.release((guard) => guard.what === 'lock' && (receiver === undefined || guard.store === undefined || guard.store === receiver.id));
    return unknownValue();
  }
  return undefined;
}

/**
 * `const leave = await gate.enter(); try { … } finally { leave(); }`: whatever it is called, what a `finally` calls without
 * arguments gives back what the call has taken.
 */
export function entersSection(t: Tracer, node: TSESTree.CallExpression): boolean {
  const declarator = node.parent.type === N.AwaitExpression ? node.parent.parent : undefined;
  if (declarator?.type !== N.VariableDeclarator || declarator.id.type !== N.Identifier) return false;
  const variable = bindingOf(t, declarator.id);
  return (
    variable?.references.some(
      ({ identifier }) =>
        identifier.parent?.type === N.CallExpression &&
        identifier.parent.callee === identifier &&
        identifier.parent.arguments.length === 0 &&
        isInFinally(identifier),
    ) ?? false
  );
}

function isInFinally(node: TSESTree.Node): boolean {
  for (let each: TSESTree.Node | undefined = node; each?.parent; each = each.parent)
    if (each.parent.type === N.TryStatement && each.parent.finalizer === each) return true;
  return false;
}

/** `if (this.running) return; this.running = true; …; this.running = false`: one run at a time in this process. */
export function flagRun(t: Tracer, place: TSESTree.Node, value: Value): void {
  if (typeof value.constant !== 'boolean' || t.isMuted) return;
  const text = t.module.text.slice(...place.range);
  const key = `flag ${text}`;
  if (!value.constant) {
    t.release((guard) => guard.store === key);
    return;
  }
  const free = t.state.conditions.some(({ node, taken, module }) => {
    const test = module.text.slice(...node.range).replaceAll(/\s/gu, '');
    return (test === text && !taken) || (test === `!${text}` && taken);
  });
  if (free) t.hold(newGuard(t, place, { what: 'serialised', reach: 'process', store: key }));
}

/** Takes a lock; the result of the call releases it. */
export function acquired(t: Tracer, node: TSESTree.Node, guard: Guard): Value {
  t.suspend(node);
  t.hold(guard);
  return { ...derived(t, `lock${guard.id}`, noSources), releases: guard.id };
}

/** Why a lock object of the catalogue guards nothing here, if so. */
export function flawOf(
  t: Tracer,
  object: ObjectFacet,
  reach: 'process' | 'everywhere',
  onlyIf: { at: string; value: number } | undefined,
): GuardFlaw | undefined {
  const perCall = reach === 'process' && object.own && object.madeIn && (t.isActive(object.madeIn) || isHandedOut(object.madeAt));
  if (perCall && !onlyIf) return 'made per call';
  if (!onlyIf) return undefined;
  const [index = '0', property] = onlyIf.at.split('.');
  const given = object.madeWith?.[Number(index)];
  const value = property && given ? t.state.content(given.cells?.[0] ?? { id: 0, name: '' })?.properties.get(property) : given;
  if (!value) return object.madeWith ? 'runs several' : undefined;
  if (value.isConstant && value.constant !== onlyIf.value) return 'runs several';
  // One for the runs of this call, that do wait for each other, is what such a limit is made for.
  return perCall && !t.runs.some((run) => run.parallel) ? 'made per call' : undefined;
}

/** `return new Mutex()`: a new one for whoever asks. */
function isHandedOut(madeAt: TSESTree.Node | undefined): boolean {
  const parent = madeAt?.parent;
  return parent?.type === N.ReturnStatement || (parent?.type === N.ArrowFunctionExpression && parent.body === madeAt);
}

/**
 * Whether a function of the project runs its callback only after the callbacks of earlier calls: it chains the callback
 * to a promise that it keeps in a variable, field or map outside of itself, and keeps the new end of the chain there.
 */
export function serialises(t: Tracer, { node, module }: FunctionFacet): boolean {
  const known = serialising.get(node) ?? chainsItsCallback(t, node, module);
  serialising.set(node, known);
  return known;
}

/** Told from the function alone, so it holds for every lint. */
const serialising = new WeakMap<TSESTree.Node, boolean>();

function chainsItsCallback(t: Tracer, node: FunctionFacet['node'], module: SourceModule): boolean {
  const parameters = new Set(
    node.params.flatMap((parameter) => (parameter.type === N.Identifier ? [bindingOf(t, parameter, module)] : [])),
  );
  if (parameters.size === 0) return false;
  const text = module.text.slice(...node.range);
  const names = [...parameters].flatMap((variable) => (variable ? [variable.name.replaceAll('$', '\\$')] : []));
  if (names.length === 0) return false;
  const job = `(?:${names.join('|')})`;
  const chained = new RegExp(
    `\\.then\\(\\s*(?:async\\s*)?(?:\\(\\)\\s*=>\\s*(?:await\\s+)?)?${job}\\b|\\.then\\([\\s\\S]*?\\b${job}\\(\\)|\\.finally\\(\\s*${job}\\b`,
    'u',
  ).test(text);
  const waited =
    /\bawait\s+(?!new\b)[\w$.#!?]+\s*[;\n]|await\s+(?:prev\w*|last|tail|before|waiting)/.test(text) &&
    new RegExp(`\\b${job}\\(`, 'u').test(text);
  if (!chained && !waited) return false;
  // The end of the chain is kept outside: in a field, an outer variable, or an entry of a map.
  const keepsField = /(?:this\.)#?[\w$]+\s*=(?![=>])/.test(text);
  const keepsEntry = /[\w$.#]+\.set\(\s*[\w$`'".:[\]{}() ]+,/.test(text);
  const keepsVariable = (): boolean =>
    module.scopes.scopes.some((scope) =>
      scope.references.some(
        (reference) =>
          reference.isWrite() &&
          isInside(reference.identifier, node) &&
          reference.resolved &&
          !isInside(reference.resolved.identifiers[0], runOf(reference.identifier, node)),
      ),
    );
  return keepsField || keepsEntry || keepsVariable();
}

/** The function whose every call runs the job: this one, or the one that it gives back, which has all around it for an outside. */
function runOf(inner: TSESTree.Node, fn: FunctionFacet['node']): TSESTree.Node {
  for (let each: TSESTree.Node | undefined = inner.parent; each && each !== fn; each = each.parent) {
    const { parent } = each as { parent?: TSESTree.Node };
    const isReturned = (parent?.type === N.ReturnStatement && functionAround(parent) === fn) || (parent === fn && fn.body === each);
    if (isReturned && /Function/.test(each.type)) return each;
  }
  return fn;
}

/**
 * `this.tail = this.tail.then(run)`, also by way of a variable: each run waits for the one before, since the end of the chain
 * is kept where the next call finds it.
 */
export function chainsItself(t: Tracer, node: TSESTree.CallExpression): boolean {
  if (node.callee.type !== N.MemberExpression) return false;
  const { text } = t.module;
  const end = node.callee.object;
  if (end.type === N.Identifier) {
    const definition = bindingOf(t, end)?.defs[0]?.node as TSESTree.Node | undefined;
    if (definition?.parent && functionAround(definition) === functionAround(node)) return false;
  } else if (end.type !== N.MemberExpression) return false;
  const kept = text.slice(...end.range);
  let each: TSESTree.Node = node;
  while (
    each.parent &&
    (each.parent.type === N.MemberExpression || each.parent.type === N.CallExpression) &&
    each.range[0] === each.parent.range[0]
  )
    each = each.parent;
  const { parent } = each;
  if (parent?.type === N.AssignmentExpression && parent.right === each) return text.slice(...parent.left.range) === kept;
  if (parent?.type !== N.VariableDeclarator || parent.id.type !== N.Identifier) return false;
  const body = text.slice(...functionAround(node).range).replaceAll(/\s/gu, '');
  return body.includes(`${kept.replaceAll(/\s/gu, '')}=${parent.id.name}`);
}

/**
 * `const before = chains.get(key) ?? Promise.resolve(); chains.set(key, before.then(run))`: the same, with one chain for
 * each key. A store answers with `get` and `set` as well, and is no chain.
 */
export function chainsInEntry(t: Tracer, node: TSESTree.CallExpression, value: Value): boolean {
  if (node.callee.type !== N.MemberExpression || value.object || operationsOf(deepSources(t, value)).length > 0) return false;
  const textOf = (each: TSESTree.Node): string => t.module.text.slice(...each.range);
  const end = node.callee.object;
  const definition = end.type === N.Identifier ? (bindingOf(t, end)?.defs[0]?.node as TSESTree.Node | undefined) : undefined;
  const taken = textOf((definition?.type === N.VariableDeclarator && definition.init) || end);
  const map = /([\w$.#]+)(?:\.get\(|\[)/.exec(taken)?.[1];
  if (map === undefined) return false;
  const place = escaped(map);
  const kept = new RegExp(`${place}(?:\\.set\\(|\\[[^\\]]+\\]\\s*=)`, 'u');
  const body = textOf(functionAround(node));
  let each: TSESTree.Node = node;
  while (each.parent && each.parent.type !== N.VariableDeclarator && !/Statement$|Function/.test(each.parent.type)) each = each.parent;
  if (each.parent?.type !== N.VariableDeclarator || each.parent.id.type !== N.Identifier)
    return kept.test(t.module.text.slice(each.range[0], node.range[0]));
  return new RegExp(`${kept.source}[^;]*\\b${each.parent.id.name.replaceAll('$', '\\$')}\\b`, 'u').test(body);
}

export function functionAround(node: TSESTree.Node): TSESTree.Node {
  let each = node;
  while (each.parent && !/Function/.test(each.type)) each = each.parent;
  return each;
}

function isInside(inner: TSESTree.Node | undefined, outer: TSESTree.Node): boolean {
  return inner !== undefined && inner.range[0] >= outer.range[0] && inner.range[1] <= outer.range[1];
}
