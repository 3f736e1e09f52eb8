import type { TSESTree } from '@typescript-eslint/utils';
import {
  Edit,
  edited,
  joinValues,
  nextId,
  noSources,
  sourceOf,
  undefinedValue,
  union,
  unknownValue,
  type Sources,
  type Value,
} from '../values.js';
import { chainsInEntry, chainsItself, newGuard } from './guards.js';
import { elementOf, forEachItem, isAsync, itemsIn } from './iteration.js';
import { invokeAny } from './link.js';
import { contentsOf, copied, deepSources, derived, freshObject, isRelation, mutate, propertyOf, setProperty } from './objects.js';
import { toldBy } from './presence.js';
import { runQuery } from './queries.js';
import type { Tracer } from './tracer.js';
import { callNamed, callNamespace } from './globals.js';
const adds = new Set(['push', 'unshift', 'add']);
const removes = new Set(['pop', 'shift', 'delete', 'clear']);
const changes = new Set(['sort', 'reverse', 'fill', 'copyWithin']);
const copiesWith = new Map([
  ['concat', Edit.append],
  ['toSorted', Edit.compute],
  ['toReversed', Edit.compute],
  ['toSpliced', Edit.remove],
  ['with', Edit.field],
  ['slice', Edit.none],
  ['flat', Edit.compute],
  ['values', Edit.none],
  ['entries', Edit.none],
  ['keys', Edit.none],
  ['union', Edit.append],
  ['difference', Edit.remove],
]);
const iterates = new Set([
  'map',
  'forEach',
  'filter',
  'flatMap',
  'find',
  'findLast',
  'findIndex',
  'some',
  'every',
  'reduce',
  'reduceRight',
  'sort',
  'toSorted',
]);
/** Text and number methods that give the same value in another form. */
const forms = new Set([
  'toString',
  'trim',
  'trimEnd',
  'trimStart',
  'valueOf',
  'toJSON',
  'json',
  'text',
  'arrayBuffer',
  'transformToString',
  'toFixed',
  'normalize',
  'data',
  'toArray',
  'lean',
  'toObject',
  'clone',
]);
const textEdits = new Set([
  'replace',
  'replaceAll',
  'split',
  'join',
  'slice',
  'substring',
  'padStart',
  'padEnd',
  'toUpperCase',
  'toLowerCase',
  'repeat',
  'concat',
]);
/** Methods of promises, arrays, sets, maps, texts and dates: what they do to the value and its object. */
export function callBuiltin(
  t: Tracer,
  node: TSESTree.CallExpression,
  receiver: Value,
  name: string,
  args: readonly Value[],
): Value | undefined {
  // `Array.from({ length: 4 }, () => worker())`
  if (receiver.id === 'global Array' && name === 'from' && args[0] && args[1]?.functions)
    return iterate(t, node, args[0], 'map', args.slice(1));
  if (receiver.id.startsWith('global ')) return callNamespace(t, receiver.id.slice('global '.length), name, args);
  if (receiver.instance && !['then', 'catch', 'finally'].includes(name)) return undefined;
  const [first] = args;
  switch (name) {
    case 'then':
      return then(t, node, receiver, args);
    case 'catch': {
      t.use(receiver.sources);
      if (!first?.functions) return receiver;
      const before = t.state.fork();
      const handled = t.group('branch', 'catch', node, () =>
        invokeAny(t, first, [unknownValue(noSources, { name: 'error' })], node, 'callback'),
      );
      t.state.join([before, t.state.fork()]);
      return joinValues(receiver, handled);
    }
    case 'finally':
      if (first) invokeAny(t, first, [], node, 'callback');
      return receiver;
    case 'get':
      if (!receiver.object && first && contentsOf(t, receiver).length > 0) return entryOf(t, receiver, first);
      return undefined;
    case 'has':
    case 'includes':
    case 'indexOf':
    case 'startsWith':
    case 'endsWith':
    case 'test':
    case 'match':
      return contentsOf(t, receiver).length > 0 || receiver.isConstant
        ? {
            id: `${receiver.id}.${name}(${args.map((each) => each.id).join(',')})`,
            sources: edited(union(deepSources(t, receiver), ...args.map((each) => deepSources(t, each))), Edit.select),
          }
        : undefined;
    case 'set':
      if (receiver.object || args.length !== 2 || contentsOf(t, receiver).length === 0) return undefined;
      setProperty(
        t,
        receiver,
        first?.isConstant ? String(first.constant) : `[${first?.id ?? ''}]`,
        args[1] ?? undefinedValue,
        union(...args.map((each) => deepSources(t, each))),
      );
      return receiver;
    case 'splice':
      mutate(t, receiver, args.length > 2 ? Edit.append | Edit.remove : Edit.remove, union(...args.map((each) => deepSources(t, each))));
      return derived(t, `spliced${nextId()}`, edited(deepSources(t, receiver), Edit.remove));
    default:
      break;
  }
  if (contentsOf(t, receiver).length === 0 && receiver.sources.size === 0 && !receiver.isConstant) return undefined;
  if (adds.has(name)) {
    if (name === 'add' && isRelation(t, receiver)) return receiver;
    mutate(t, receiver, Edit.append, union(...args.map((each) => deepSources(t, each))));
    return receiver;
  }
  if (removes.has(name)) {
    const taken = derived(t, `${name}${nextId()}`, union(edited(deepSources(t, receiver), Edit.none), takenIn(t, name)));
    mutate(t, receiver, Edit.remove, noSources);
    return taken;
  }
  if (iterates.has(name) && first) return iterate(t, node, receiver, name, args);
  if (changes.has(name)) {
    mutate(t, receiver, Edit.compute, noSources);
    return receiver;
  }
  const inputs = (edit: number): Sources =>
    union(edited(deepSources(t, receiver), edit), ...args.map((each) => edited(deepSources(t, each), edit)));
  const id = `${receiver.id}.${name}(${args.map((each) => each.id).join(',')})`;
  // `sql.json(value)` of a client is about its argument
  if (forms.has(name) && !(receiver.object && args.length > 0)) {
    const contents = contentsOf(t, receiver);
    const direct = receiver.direct ?? contents.find((content) => content.direct)?.direct;
    if (
      name === 'data' ||
      name === 'json' ||
      name === 'lean' ||
      name === 'toObject' ||
      name === 'toJSON' ||
      name === 'clone' ||
      name === 'toArray'
    )
      return copyOf(t, receiver, id, direct);
    return derived(t, id, deepSources(t, receiver), direct ? { direct } : {});
  }
  if (
    textEdits.has(name) &&
    (receiver.isConstant || receiver.parts || contentsOf(t, receiver).every((content) => content.kind !== 'array'))
  ) {
    const edit = name === 'slice' || name === 'split' || name === 'join' ? Edit.none : name === 'concat' ? Edit.append : Edit.compute;
    return derived(t, id, inputs(edit));
  }
  const copy = copiesWith.get(name);
  if (copy !== undefined) {
    const edit = name === 'slice' && args.length > 0 ? Edit.remove : copy;
    const parts = copied(t, receiver, edit);
    return {
      ...freshObject(t, 'array', edit === Edit.none ? parts.properties : new Map(), edit === Edit.none ? parts.rest : inputs(edit)),
      id,
    };
  }
  if (name === 'join') return derived(t, id, inputs(Edit.none));
  return undefined;
}
/** What is taken from the end of a list is another item in each run: workers share one queue. */
function takenIn(t: Tracer, name: string): Sources {
  const run = name === 'shift' || name === 'pop' ? t.runs.at(-1) : undefined;
  return run ? sourceOf({ kind: 'item', id: nextId(), run: run.id }) : noSources;
}
/** An object of the same contents under another identity: `snapshot.data()`, `doc.toObject()`. */
function copyOf(t: Tracer, value: Value, id: string, direct: Value['direct']): Value {
  const parts = copied(t, value);
  const copy = freshObject(t, 'unknown', parts.properties, parts.rest, id);
  return { ...copy, ...(direct ? { direct } : {}), ...(value.typed ? { typed: value.typed } : {}) };
}
function then(t: Tracer, node: TSESTree.CallExpression, receiver: Value, args: readonly Value[]): Value {
  const [onValue, onError] = args;
  const value = receiver.object?.query ? runQuery(t, receiver, node) : receiver;
  t.suspend(node);
  const isChain = chainsItself(t, node) || chainsInEntry(t, node, value);
  const guard = isChain ? newGuard(t, node, { what: 'serialised', reach: 'process' }) : undefined;
  if (guard) t.hold(guard);
  const result = onValue?.functions
    ? invokeAny(t, onValue, [value], node, 'callback')
    : onValue
      ? (callNamed(t, node, onValue, value) ?? unknownValue())
      : value;
  if (guard) t.release((each) => each.id === guard.id);
  if (!onError?.functions || onError.functions === onValue?.functions) return result;
  const handled = invokeAny(t, onError, [unknownValue(noSources, { name: 'error' })], node, 'callback');
  return toldBy(value, result, handled) ?? joinValues(result, handled);
}

/** `map.get(key)`: the entry set under the same key, or a part of the map. */
function entryOf(t: Tracer, receiver: Value, key: Value): Value {
  return (
    propertyOf(t, receiver, key.isConstant ? String(key.constant) : `[${key.id}]`) ?? derived(t, `${receiver.id}[${key.id}]`, noSources)
  );
}
function iterate(t: Tracer, node: TSESTree.CallExpression, receiver: Value, name: string, args: readonly Value[]): Value {
  const [callback, initial] = args;
  if (!callback?.functions) {
    return name === 'filter'
      ? { ...freshObject(t, 'unknown', new Map(), edited(deepSources(t, receiver), Edit.remove)) }
      : derived(t, `${name}${nextId()}`, edited(deepSources(t, receiver), name === 'find' ? Edit.none : Edit.compute));
  }
  if (name === 'sort' || name === 'toSorted') return receiver;
  const isReduce = name.startsWith('reduce');
  const result = forEachItem(
    t,
    receiver,
    callback,
    node,
    (name === 'map' || name === 'forEach') && isAsync(callback),
    isReduce ? [initial ?? unknownValue()] : [],
  );
  switch (name) {
    case 'filter':
      return {
        ...freshObject(t, 'array', new Map(), edited(deepSources(t, receiver), Edit.remove)),
        ...(receiver.typed ? { typed: receiver.typed } : {}),
      };
    case 'find':
    case 'findLast':
      return elementOf(t, receiver, itemsIn(t, result));
    case 'some':
    case 'every':
    case 'findIndex':
      return { id: `${receiver.id}.${name}@${node.range[0]}`, sources: edited(deepSources(t, receiver), Edit.select) };
    case 'forEach':
      return undefinedValue;
    default: {
      const sources = union(edited(deepSources(t, receiver), Edit.compute), edited(deepSources(t, result), Edit.compute));
      const list = freshObject(t, 'array', new Map(), sources);
      return isReduce ? joinValues(result, list) : list;
    }
  }
}
/** A value decoded or encoded: the same store's value in another form. */
export function sameInOtherForm(t: Tracer, value: Value, id: string): Value {
  if (value.isConstant) return derived(t, id, noSources);
  const contents = contentsOf(t, value);
  const direct = value.direct ?? contents.find((content) => content.direct)?.direct;
  const parts = copied(t, value);
  if (contents.length === 0) return derived(t, id, value.sources, direct ? { direct } : {});
  return {
    ...freshObject(
      t,
      contents.every((content) => content.kind === 'object')
        ? 'object'
        : contents.every((content) => content.kind === 'array')
          ? 'array'
          : 'unknown',
      parts.properties,
      parts.rest,
      id,
    ),
    ...(direct ? { direct } : {}),
  };
}
