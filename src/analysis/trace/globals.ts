import type { TSESTree } from '@typescript-eslint/utils';
import {
  Edit,
  constantValue,
  edited,
  nextId,
  noSources,
  sourceOf,
  undefinedValue,
  union,
  unknownValue,
  type Sources,
  type Value,
} from '../values.js';
import { freshValue } from './expressions.js';
import { contentsOf, copied, deepSources, derived, freshObject, mutate, setProperty } from './objects.js';
import { invokeAny } from './link.js';
import { promiseOf } from './promises.js';
import type { Tracer } from './tracer.js';
import { sameInOtherForm } from './builtins.js';

/** `JSON.parse`, `Object.assign`, `Promise.all`, `Math.max` and their kin. */
export function callNamespace(t: Tracer, namespace: string, name: string, args: readonly Value[]): Value | undefined {
  const [first] = args;
  const all = (edit: number): Sources => edited(union(...args.map((each) => deepSources(t, each))), edit);
  const id = `${namespace}.${name}(${args.map((each) => each.id).join(',')})`;
  switch (`${namespace}.${name}`) {
    case 'JSON.parse':
    case 'JSON.stringify':
    case 'Number.parseInt':
    case 'Number.parseFloat':
    case 'superjson.parse':
    case 'superjson.stringify':
      return first ? sameInOtherForm(t, first, id) : undefinedValue;
    case 'Object.assign': {
      const [target, ...rest] = args;
      if (!target) return undefined;
      for (const source of rest) {
        const parts = copied(t, source, Edit.field);
        for (const [key, value] of parts.properties) setProperty(t, target, key, value, deepSources(t, value));
        if (parts.rest.size > 0) mutate(t, target, Edit.field, parts.rest);
      }
      return target;
    }
    case 'Object.entries':
    case 'Object.values':
    case 'Object.keys':
    case 'Object.fromEntries':
    case 'Object.freeze':
    case 'Array.from':
    case 'Array.of':
      return first
        ? {
            ...freshObject(t, name === 'freeze' || name === 'fromEntries' ? 'unknown' : 'array', new Map(), all(Edit.none)),
            ...(first.typed ? { typed: first.typed } : {}),
          }
        : undefined;
    case 'Promise.all':
    case 'Promise.allSettled':
    case 'Promise.race':
    case 'Promise.any': {
      t.use(all(Edit.none));
      return first;
    }
    case 'Promise.resolve':
      return first ?? undefinedValue;
    case 'Date.now':
    case 'performance.now':
      return freshValue(t, false);
    case 'Math.random':
    case 'crypto.randomUUID':
    case 'crypto.getRandomValues':
      return freshValue(t, true);
    case 'Bun.randomUUIDv7':
      return freshValue(t, true);
    default:
      if (namespace === 'Math' || namespace === 'Number')
        return { id, sources: all(name === 'floor' || name === 'round' || name === 'trunc' || name === 'ceil' ? Edit.none : Edit.add) };
      if (namespace === 'Array' && name === 'isArray') return { id, sources: all(Edit.select) };
      return undefined;
  }
}
/** `.then(JSON.parse)`, `.then(Number)`: a function of the language is handed over by its name. */
export function callNamed(t: Tracer, node: TSESTree.CallExpression, { id }: Value, value: Value): Value | undefined {
  const [namespace, name] = id.startsWith('global ') ? id.slice('global '.length).split('.') : [];
  if (namespace === undefined) return undefined;
  return name === undefined ? callGlobal(t, node, namespace, [value]) : callNamespace(t, namespace, name, [value]);
}
export function callGlobal(t: Tracer, node: TSESTree.CallExpression, name: string, args: readonly Value[]): Value | undefined {
  const [first] = args;
  const id = `${name}(${args.map((each) => each.id).join(',')})`;
  switch (name) {
    case 'Number':
    case 'String':
    case 'BigInt':
    case 'parseInt':
    case 'parseFloat':
    case 'structuredClone':
    case 'encodeURIComponent':
    case 'decodeURIComponent':
    case 'atob':
    case 'btoa':
      if (!first) return constantValue(name === 'String' ? '' : 0);
      if (first.isConstant && name === 'String') return constantValue(String(first.constant));
      return sameInOtherForm(t, first, name === 'structuredClone' || name === 'String' ? `${name}(${first.id})` : id);
    case 'Boolean':
      return first
        ? { id, sources: edited(deepSources(t, first), Edit.select), ...(first.direct ? { direct: first.direct } : {}) }
        : constantValue(false);
    case 'setTimeout':
    case 'setInterval':
    case 'setImmediate':
    case 'queueMicrotask':
      if (first?.functions) {
        const before = t.state;
        t.state = before.fork();
        t.group('callback', name, node, () => invokeAny(t, first, [], node, 'callback'));
        t.state = before;
      }
      return unknownValue();
    case 'fetch':
      for (const argument of args) t.use(deepSources(t, argument));
      return derived(
        t,
        `answer${nextId()}`,
        union(sourceOf({ kind: 'answer', id: nextId() }), edited(union(...args.map((each) => deepSources(t, each))), Edit.compute)),
      );
    case 'Date':
      return freshValue(t, false);
    default:
      return undefined;
  }
}
/** `new Set(list)`, `new Map(entries)`, `new Date()`, `new Promise(run)`. */
export function constructGlobal(t: Tracer, node: TSESTree.NewExpression, target: string, args: readonly Value[]): Value | undefined {
  const [first] = args;
  switch (target) {
    case 'global Set':
    case 'global Map':
    case 'global Array':
    case 'global WeakMap': {
      const rest = first ? deepSources(t, first) : noSources;
      const values = first && target !== 'global Array' ? contentsOf(t, first) : [];
      const direct = first?.direct ?? values.find((content) => content.direct)?.direct;
      return { ...freshObject(t, 'unknown', new Map(), rest), ...(direct ? { direct } : {}) };
    }
    case 'global Date':
      return first ? derived(t, `Date(${first.id})`, deepSources(t, first)) : freshValue(t, false);
    case 'global Promise':
      return first?.functions ? promiseOf(t, first, node) : unknownValue();
    default:
      return target.startsWith('global ') && /Error$/.test(target)
        ? unknownValue(union(...args.map((each) => deepSources(t, each))))
        : undefined;
  }
}
