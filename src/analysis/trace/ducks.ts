import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { SourceModule } from '../module.js';
import type { Value } from '../values.js';
import { objectOf } from './recognise.js';
import type { Tracer } from './tracer.js';

/** The identity under which an object found by its type is known: the value's own. */
export function selfIdentity(value: Value): string {
  return value.id;
}

/** Names that people give a store, in any case and as the last part of a longer name. */
const storeName =
  /(?:redis|valkey|kv|cache|store|storage|memory|bucket|blob|client|connection|db|backend|repo|repository|namespace|sessions?)$/i;

const readers = new Set(['get', 'read', 'getItem', 'hget', 'hGet', 'hgetall', 'hGetAll', 'load', 'fetch']);
const writers = new Set(['set', 'put', 'write', 'setItem', 'hset', 'hSet', 'setex', 'setEx', 'save', 'store']);

const anyOf = (methods: ReadonlySet<string>): string => `(?:${[...methods].join('|')})`;
/** A member of an interface that promises something: no body follows. */
const declares = (methods: ReadonlySet<string>): RegExp =>
  new RegExp(
    `\\b${anyOf(methods)}\\??\\s*:?\\s*(?:<[^()]*>)?\\([^)]*\\)\\s*(?::|=>)\\s*Promise\\b(?:[^{;,\\n]|\\{[^{}\\n]*\\})*(?:[;,}]|$)`,
    'gmu',
  );
const calls = (methods: ReadonlySet<string>): RegExp =>
  new RegExp(`(?:\\bawait|\\breturn|=>)\\s+(?:[\\w$#!?]+\\.)*#?([\\w$]+)[!?]?\\.${anyOf(methods)}\\s*(?:<[^;()]*>)?\\(`, 'gu');
const declarations = [declares(readers), declares(writers)] as const;
const awaited = [calls(readers), calls(writers)] as const;

/**
 * The places of a text that may lead to a store which no client's name gives away: members of interfaces that promise to read and
 * to write, and waits for both reading and writing calls on something that is named like a store.
 */
export function storeLikePlaces(text: string): number[] {
  const [reads, writes] = declarations.map((pattern) => Array.from(text.matchAll(pattern), ({ index }) => index));
  const [readers, writers] = awaited.map((pattern) =>
    Array.from(text.matchAll(pattern), (match) => ({ index: match.index, name: match[1] ?? '' })).filter(({ name }) =>
      storeName.test(name),
    ),
  );
  const both = new Set(
    (readers ?? []).map(({ name }) => name).filter((name) => writers?.some((other) => other.name === name) && !isMap(text, name)),
  );
  return [
    ...(reads?.length && writes?.length ? [...reads, ...writes] : []),
    ...[...(readers ?? []), ...(writers ?? [])].filter(({ name }) => both.has(name)).map(({ index }) => index),
  ];
}

/** A map of the program's own, whatever it is called. */
function isMap(text: string, name: string): boolean {
  return new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}\\b[^=;\\n]*=\\s*(?:/\\*[^*]*\\*/\\s*)?new\\s+\\w*Map\\b`, 'u').test(text);
}

/**
 * An interface of the project that has the shape of an asynchronous key-value store: a reader that takes a key and
 * returns a promise, and a writer that takes a key and a value. It says nothing of the client behind it, but the race is the same.
 */
export function duckObject(
  t: Tracer,
  value: Value,
  members: readonly TSESTree.TypeElement[],
  name: string | undefined,
  module: SourceModule,
): Value {
  if (value.object) return value;
  const type = t.options.catalogue.globalType('KeyValueStore');
  if (!type) return value;
  let reads = false;
  let writes = false;
  for (const member of members) {
    const signature =
      member.type === N.TSMethodSignature
        ? member
        : member.type === N.TSPropertySignature && member.typeAnnotation?.typeAnnotation.type === N.TSFunctionType
          ? {
              key: member.key,
              params: member.typeAnnotation.typeAnnotation.params,
              returnType: member.typeAnnotation.typeAnnotation.returnType,
            }
          : undefined;
    if (signature?.key.type !== N.Identifier) continue;
    const returned = signature.returnType?.typeAnnotation;
    const isAsync = returned?.type === N.TSTypeReference && returned.typeName.type === N.Identifier && returned.typeName.name === 'Promise';
    if (readers.has(signature.key.name) && signature.params.length >= 1 && isAsync) reads = true;
    if (writers.has(signature.key.name) && signature.params.length >= 2 && isAsync) writes = true;
  }
  if (!reads || !writes) return value;
  const named =
    storeName.test(name?.replace(/(?:Like|Client|Adapter|Service|Interface|Port|Provider)$/, '') ?? '') || storeName.test(value.name ?? '');
  void module;
  return { ...value, object: objectOf(type, selfIdentity(value), { certainty: named ? 'certain' : 'likely' }) };
}

/**
 * A receiver without type or import whose name and calls speak for a store: `redis.get(…)` and `redis.set(…)` in one file.
 * Only ever a likely one.
 */
export function namedObject(t: Tracer, value: Value, method: string): Value {
  if (value.object || value.instance || value.functions || value.isConstant || !value.name || value.namespace) return value;
  if (!readers.has(method) && !writers.has(method) && !/^(?:del|delete|remove|removeItem|exists|incr|has|setnx)$/.test(method))
    return value;
  if (!storeName.test(value.name.replace(/^#/, ''))) return value;
  const type = t.options.catalogue.globalType('KeyValueStore');
  if (!type || !callsBoth(t, value.name)) return value;
  return { ...value, object: objectOf(type, selfIdentity(value), { certainty: 'likely' }) };
}

/** Whether the file reads and writes through something of this name, and waits for the answers. */
function callsBoth(t: Tracer, name: string): boolean {
  const key = `calls ${name} ${t.module.filename}`;
  return t.remembered(key, () => {
    const { text } = t.module;
    const bare = name.replace(/^#/, '');
    const call = (methods: ReadonlySet<string>): RegExp =>
      new RegExp(
        `(?:await|return|=>)\\s+(?:[\\w$.#!?]+\\.)?#?${bare.replaceAll('$', '\\$')}[!?]?\\.(?:${[...methods].join('|')})\\s*(?:<[^;()]*>)?\\(`,
        'u',
      );
    return call(readers).test(text) && call(writers).test(text);
  });
}
