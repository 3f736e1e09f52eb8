import type { TSESTree } from '@typescript-eslint/utils';
import type { Located } from '../located.js';
import type { Resolver } from '../resolver.js';

/** What a state key does with the writes of one super-step. */
export type Channel =
  /** throws if there is more than one */
  | { readonly kind: 'last-value' }
  /** hands them to a function, one by one or (`batch`) all at once */
  | { readonly kind: 'reduced'; readonly reducer: Located; readonly batch?: true }
  /** LangGraph's own reducer for messages: by id, else appended */
  | { readonly kind: 'messages' }
  /** keeps all of them */
  | { readonly kind: 'collects' }
  /** keeps the last one and says nothing */
  | { readonly kind: 'silent' }
  /** cannot be told from the code */
  | { readonly kind: 'unknown' };

/** The way a key is declared: decides what a repair looks like. */
export type Form = 'annotation' | 'zod' | 'state-schema' | 'channels';

/** One key of a graph's state. */
export interface StateKey {
  readonly name: string;
  readonly channel: Channel;
  readonly form: Form;
  /** the property that declares it; absent where a package brings the key */
  readonly declaration?: Located<TSESTree.Property>;
  /** what it is declared as */
  readonly value?: Located;
  /** the reducer metadata that a wrapper around the schema loses */
  readonly lost?: Located<TSESTree.CallExpression>;
}

/** The keys of a state. */
export interface StateSchema {
  readonly keys: ReadonlyMap<string, StateKey>;
  /** whether all keys are known */
  readonly complete: boolean;
}

/** A state of which nothing is known. */
export const unknownState: StateSchema = { keys: new Map(), complete: false };

/** The keys that LangGraph's ready-made message states have. */
export const messagesState: StateSchema = {
  keys: new Map([['messages', { name: 'messages', channel: { kind: 'messages' }, form: 'annotation' }]]),
  complete: true,
};

/** Reads the value of one key's declaration. */
export type ReadField = (name: string, value: Located, declaration: Located<TSESTree.Property>) => StateKey;

/** Reads another state that a declaration refers to. */
export type ReadSchema = (resolver: Resolver, place: Located) => StateSchema;
