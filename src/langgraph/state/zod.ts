import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import { at, isKind, staticKey, type Located } from '../located.js';
import { calleeName, langGraphExport, methodCall, zodExport, type MethodCall } from '../packages.js';
import type { Resolver } from '../resolver.js';
import { fieldsOf, option, reducedBy } from './fields.js';
import { messagesState, unknownState, type Channel, type ReadField, type StateKey, type StateSchema } from './types.js';

/** Methods of an object schema that keep the schemas of its keys as they are. */
const KEEPS_FIELDS = new Set([
  'strict',
  'passthrough',
  'loose',
  'strip',
  'describe',
  'meta',
  'refine',
  'superRefine',
  'readonly',
  'catchall',
  'check',
  'register',
]);
/** Methods that wrap the schema of each key anew, and so lose its metadata. */
const WRAPS_FIELDS = new Set(['partial', 'required', 'deepPartial']);

/** The keys of a zod object schema; `undefined` if the expression is none. */
export function zodObject(resolver: Resolver, place: Located): StateSchema | undefined {
  if (langGraphExport(resolver, place) === 'MessagesZodState') return messagesState;
  const call = methodCall(place);
  if (!call) return undefined;
  if (/object$/i.test(call.name) && zodExport(resolver, call.object)) return objectFields(resolver, call.args[0]);
  const base = zodObject(resolver, resolver.definition(call.object));
  return base && derived(resolver, base, call);
}

/** What a method of an object schema makes of its keys. */
function derived(resolver: Resolver, base: StateSchema, { name, args: [argument] }: MethodCall): StateSchema {
  switch (name) {
    case 'extend':
    case 'safeExtend':
      return merged(base, objectFields(resolver, argument));
    case 'merge':
      return merged(base, (argument && zodObject(resolver, resolver.definition(argument))) ?? unknownState);
    case 'pick':
    case 'omit':
      return selected(resolver, base, argument, name === 'pick');
    default:
      if (KEEPS_FIELDS.has(name)) return base;
      return WRAPS_FIELDS.has(name) ? { ...base, keys: new Map([...base.keys].map(([k, key]) => [k, rewrapped(key)])) } : unknownState;
  }
}

function objectFields(resolver: Resolver, place: Located | undefined): StateSchema {
  if (!place) return unknownState;
  const read: ReadField = (name, value, declaration) => ({ name, ...zodField(resolver, value), form: 'zod', declaration, value });
  return fieldsOf(resolver, place, read, (argument) => shapeOf(resolver, argument));
}

/** `...Base.shape` */
function shapeOf(resolver: Resolver, argument: Located): StateSchema {
  const found = resolver.definition(argument);
  if (isKind(found, N.ObjectExpression)) return objectFields(resolver, found);
  if (!isKind(found, N.MemberExpression)) return unknownState;
  return zodObject(resolver, resolver.definition(at(found, found.node.object))) ?? unknownState;
}

/** What kind of channel a zod schema is, and the metadata that it lost on the way. */
function zodField(resolver: Resolver, value: Located): Pick<StateKey, 'channel' | 'lost'> {
  const place = resolver.definition(value);
  const metadata = metadataOf(resolver, place);
  if (metadata) return { channel: metadata };
  const call = methodCall(place);
  if (!call) return { channel: isZod(resolver, place) ? { kind: 'last-value' } : { kind: 'unknown' } };
  const inner = call.name === 'unwrap' ? undefined : attached(resolver, call.object);
  if (inner) return { channel: { kind: 'last-value' }, lost: inner };
  return { channel: isZod(resolver, place) ? { kind: 'last-value' } : { kind: 'unknown' } };
}

/** The call that attaches reducer metadata somewhere inside a chain of wrappers. */
function attached(resolver: Resolver, value: Located): Located<TSESTree.CallExpression> | undefined {
  const place = resolver.definition(value);
  const channel = metadataOf(resolver, place);
  if (channel) return channel.kind === 'last-value' || !isKind(place, N.CallExpression) ? undefined : place;
  const call = methodCall(place);
  return call && attached(resolver, call.object);
}

/** The channel that metadata attached by this very call makes; `undefined` for a call that attaches none. */
function metadataOf(resolver: Resolver, place: Located): Channel | undefined {
  if (!isKind(place, N.CallExpression)) return undefined;
  if (calleeName(resolver, place) === 'withLangGraph')
    return fromMetadata(resolver, place.node.arguments[1] && at(place, place.node.arguments[1]));
  const call = methodCall(place);
  if (call?.name === 'register' && call.args[0] && /^(registry|schemaMetaRegistry)$/.test(langGraphExport(resolver, call.args[0]) ?? '')) {
    return fromMetadata(resolver, call.args[1]);
  }
  if (call?.name === 'reducer' && isKind(call.object, N.MemberExpression) && staticKey(call.object.node) === 'langgraph' && call.args[0])
    return { kind: 'reduced', reducer: call.args[0] };
  return undefined;
}

function fromMetadata(resolver: Resolver, metadata: Located | undefined): Channel {
  if (!metadata) return { kind: 'unknown' };
  if (langGraphExport(resolver, metadata) === 'MessagesZodMeta') return { kind: 'messages' };
  const object = resolver.definition(metadata);
  if (!isKind(object, N.ObjectExpression)) return { kind: 'unknown' };
  const reducer = option(resolver, object, 'reducer');
  return reducer ? reducedBy(resolver, option(resolver, reducer, 'fn') ?? reducer) : { kind: 'last-value' };
}

/** Whether a schema is zod's own: `z.string().default('')`, `string()`. */
export function isZod(resolver: Resolver, value: Located): boolean {
  const place = resolver.definition(value);
  if (zodExport(resolver, place)) return true;
  if (isKind(place, N.CallExpression)) return isZod(resolver, at(place, place.node.callee));
  return isKind(place, N.MemberExpression) && isZod(resolver, at(place, place.node.object));
}

function rewrapped(key: StateKey): StateKey {
  const call = key.value;
  if (key.channel.kind !== 'reduced' && key.channel.kind !== 'messages') return key;
  return { ...key, channel: { kind: 'last-value' }, ...(isKind(call, N.CallExpression) ? { lost: call } : {}) };
}

function selected(resolver: Resolver, base: StateSchema, mask: Located | undefined, keep: boolean): StateSchema {
  const object = mask && resolver.definition(mask);
  if (!isKind(object, N.ObjectExpression)) return unknownState;
  return { ...base, keys: new Map([...base.keys].filter(([name]) => (resolver.member(object, name) !== undefined) === keep)) };
}

function merged(base: StateSchema, more: StateSchema): StateSchema {
  return { keys: new Map([...base.keys, ...more.keys]), complete: base.complete && more.complete };
}
