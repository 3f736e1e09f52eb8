import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { Method } from '../../stores/types.js';
import { quoted, type Style } from './style.js';

type Source = Readonly<TSESLint.SourceCode>;

/** What a write asks for beside key and value. */
export interface WriteOptions {
  /** the words of the Redis command, as code for strings: `'EX'`, `String(ttl)` */
  readonly words: readonly string[];
  /** the time to live in seconds, as code for a number */
  readonly seconds: string | undefined;
}

/** Nothing beside key and value. */
export const noOptions: WriteOptions = { words: [], seconds: undefined };
const expiries: Readonly<Record<string, string>> = { ex: 'EX', px: 'PX', exat: 'EXAT', pxat: 'PXAT' };

type Ttl = NonNullable<Extract<Method, { effect: 'write' }>['ttl']>;

function wordOf({ unit }: Ttl): string {
  return unit === 'milliseconds' ? 'PX' : 'EX';
}

/** The options of a write call; nothing where they are not known in full, or set a condition. */
export function optionsOf(
  source: Source,
  call: TSESTree.CallExpression,
  facts: Method | undefined,
  style: Style,
): WriteOptions | undefined {
  if (facts?.effect !== 'write') return undefined;
  const places = [facts.key, facts.value, facts.ttl?.at, facts.field].map((place) =>
    typeof place === 'string' && /^\d+$/u.test(place) ? Number(place) : -1,
  );
  const ttl = places[2] === -1 ? undefined : call.arguments[places[2] ?? -1];
  const rest = call.arguments.filter((_, index) => !places.includes(index));
  if (rest.some((argument) => argument.type === N.SpreadElement)) return undefined;
  if (ttl && rest.length === 0) return expiry(source, facts.ttl ? wordOf(facts.ttl) : 'EX', ttl, style);
  const [first, second, ...others] = rest;
  if (!first || (!second && isEncoding(first))) return noOptions;
  if (first.type === N.ObjectExpression && !second) return fromObject(source, first, facts.ttl, style);
  const word = first.type === N.Literal && typeof first.value === 'string' ? first.value.toUpperCase() : undefined;
  if (word === undefined || others.length > 0) return undefined;
  if (word === 'KEEPTTL' && !second) return { words: [quoted(word, style)], seconds: undefined };
  return second && Object.values(expiries).includes(word) ? expiry(source, word, second, style) : undefined;
}

function isEncoding(node: TSESTree.Node): boolean {
  return node.type === N.Literal && typeof node.value === 'string' && /^(?:utf-?8|utf16le|ascii|latin1)$/iu.test(node.value);
}

function fromObject(source: Source, node: TSESTree.ObjectExpression, ttl: Ttl | undefined, style: Style): WriteOptions | undefined {
  const [property, ...others] = node.properties;
  if (!property) return noOptions;
  if (others.length > 0 || property.type !== N.Property || property.computed || property.key.type !== N.Identifier) return undefined;
  const { name } = property.key;
  const value = property.value;
  if (name === 'encoding' && isEncoding(value)) return noOptions;
  const word = ttl?.at.endsWith(`.${name}`) ? wordOf(ttl) : expiries[name.toLowerCase()];
  if (word) return expiry(source, word, value, style);
  if (/^keepttl$/iu.test(name) && value.type === N.Literal && value.value === true)
    return { words: [quoted('KEEPTTL', style)], seconds: undefined };
  return name === 'expiration' && value.type === N.ObjectExpression ? fromExpiration(source, value, style) : undefined;
}

/** `{ type: 'EX', value: 60 }` */
function fromExpiration(source: Source, node: TSESTree.ObjectExpression, style: Style): WriteOptions | undefined {
  const parts = new Map(
    node.properties.flatMap((each) =>
      each.type === N.Property && each.key.type === N.Identifier ? [[each.key.name, each.value] as const] : [],
    ),
  );
  const type = parts.get('type');
  const value = parts.get('value');
  const word = type?.type === N.Literal && typeof type.value === 'string' ? type.value : undefined;
  return word !== undefined && value && Object.values(expiries).includes(word) ? expiry(source, word, value, style) : undefined;
}

function expiry(source: Source, word: string, value: TSESTree.Node, style: Style): WriteOptions {
  const code = source.getText(value);
  const text = value.type === N.Literal ? quoted(String(value.value), style) : `String(${code})`;
  const whole = word === 'PX' && value.type === N.Literal ? Number(value.value) / 1000 : Number.NaN;
  return { words: [quoted(word, style), text], seconds: word === 'EX' ? code : Number.isInteger(whole) ? String(whole) : undefined };
}
