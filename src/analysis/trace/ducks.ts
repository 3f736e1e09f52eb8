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
    'gm',
  );
const calls = (methods: ReadonlySet<string>): RegExp =>
  new RegExp(`(?:\\bawait|\\breturn|=>)\\s+(?:[\\w$#!?]+\\.)*#?([\\w$]+)[!?]?\\.${anyOf(methods)}\\s*(?:<[^;()]*>)?\\(`, 'g');
const reading = { declared: declares(readers), called: calls(readers) };
const writing = { declared: declares(writers), called: calls(writers) };

/**
 * The places of a text that may lead to a store which no client's name gives away: members of interfaces that promise to read and
 * to write, and waits for both reading and writing calls on something that is named like a store.
 * Each pattern is tried only where the one before it was found: most texts write to nothing.
 */
export function storeLikePlaces(text: string): number[] {
  return [...declaredPlaces(text), ...calledPlaces(text)];
}

function declaredPlaces(text: string): number[] {
  if (!text.includes('Promise')) return [];
  const reads = Array.from(text.matchAll(reading.declared), ({ index }) => index);
  if (reads.length === 0) return [];
  const writes = Array.from(text.matchAll(writing.declared), ({ index }) => index);
  return writes.length > 0 ? [...reads, ...writes] : [];
}

function calledPlaces(text: string): number[] {
  const writes = namedCalls(text, writing.called);
  if (writes.length === 0) return [];
  const reads = namedCalls(text, reading.called);
  const written = new Set(writes.map(({ name }) => name));
  const both = new Set(reads.map(({ name }) => name).filter((name) => written.has(name)));
  for (const name of both) if (isMap(text, name)) both.delete(name);
  return [...reads, ...writes].filter(({ name }) => both.has(name)).map(({ index }) => index);
}

function namedCalls(text: string, pattern: RegExp): { index: number; name: string }[] {
  return Array.from(text.matchAll(pattern), ({ index, 1: name = '' }) => ({ index, name })).filter(({ name }) => storeName.test(name));
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
