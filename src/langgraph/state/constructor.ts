import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import { at, isKind, type Located } from '../located.js';
import { langGraphExport } from '../packages.js';
import type { Resolver } from '../resolver.js';
import { channelFields, schemaOf } from './schema.js';
import { unknownState, type StateSchema } from './types.js';

/** The states that a graph is made with. */
export interface GraphSchemas {
  /** the state itself, then the input and output where they are given, in the order in which LangGraph reads them */
  readonly all: readonly StateSchema[];
  /** what the compiled graph returns when it is itself a node */
  readonly output: StateSchema;
  /** where `output` could be narrowed: the options, or the place behind the first argument */
  readonly narrowed: boolean;
}

/** Reads the arguments of `new StateGraph(…)`. */
export function graphSchemas(resolver: Resolver, place: Located<TSESTree.NewExpression>): GraphSchemas {
  const [first, second] = place.node.arguments.map((argument) => at(place, argument));
  if (!first) return { all: [unknownState], output: unknownState, narrowed: false };
  const init = resolver.definition(first);
  const given = (name: string): Located | undefined => (isKind(init, N.ObjectExpression) ? resolver.member(init, name) : undefined);
  const channels = given('channels');
  if (channels) return whole(channelFields(resolver, channels));
  const state = given('state') ?? given('stateSchema') ?? (given('output') && given('input'));
  if (state && isInit(resolver, state))
    return withOptions(resolver, schemaOf(resolver, state), init, given('state') || given('stateSchema') ? 'input' : undefined);
  return second ? withOptions(resolver, schemaOf(resolver, first), resolver.definition(second), 'input') : whole(schemaOf(resolver, first));
}

/** A key of the state may be called `state`; then its value is no schema. */
function isInit(resolver: Resolver, state: Located): boolean {
  const found = resolver.definition(state);
  if (schemaOf(resolver, found).keys.size > 0) return true;
  return (isKind(found, N.Identifier) || isKind(found, N.MemberExpression)) && langGraphExport(resolver, found) !== 'Annotation';
}

function whole(state: StateSchema): GraphSchemas {
  return { all: [state], output: state, narrowed: false };
}

function withOptions(resolver: Resolver, state: StateSchema, options: Located, inputName: string | undefined): GraphSchemas {
  if (!isKind(options, N.ObjectExpression)) return whole(state);
  const input = inputName === undefined ? undefined : resolver.member(options, inputName);
  const output = resolver.member(options, 'output');
  const outputSchema = output && schemaOf(resolver, output);
  return {
    all: [state, ...(input ? [schemaOf(resolver, input)] : []), ...(outputSchema ? [outputSchema] : [])],
    output: outputSchema ?? state,
    narrowed: outputSchema !== undefined,
  };
}
