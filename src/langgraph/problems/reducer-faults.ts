import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import type { SourceModule } from '../../analysis/module.js';
import type { FunctionNode, Located } from '../located.js';
import type { Graph } from '../model.js';
import { emptyReturnOf, mutationIn } from '../reducers/faults.js';
import { shapeOf } from '../reducers/shape.js';
import type { Resolver } from '../resolver.js';
import { option } from '../state/fields.js';
import type { StateKey } from '../state/types.js';
import type { GraphProblem, LossyReducerKind } from './problem.js';
import { declaredType } from './values.js';

/** Faults that a reducer has by itself, whoever writes: reported where the key is declared. */
export function reducerFaults(
  resolver: Resolver,
  keys: Iterable<StateKey>,
  graphs: readonly Graph[],
  module: SourceModule,
): GraphProblem[] {
  const problems: GraphProblem[] = [];
  for (const key of keys) {
    if (key.channel.kind !== 'reduced' || key.declaration?.module !== module) continue;
    const fn = resolver.functionOf(key.channel.reducer);
    const kind = fn && faultOf(resolver, fn, key);
    if (kind)
      problems.push({
        kind,
        certainty: 'certain',
        node: key.declaration.node,
        data: { key: key.name },
        subject: { what: 'key', key, values: valuesOf(graphs, key) },
      });
  }
  return problems;
}

/** What the nodes write to a key. */
function valuesOf(graphs: readonly Graph[], { name, declaration }: StateKey): Located[] {
  return graphs
    .filter(({ state }) => state.keys.get(name)?.declaration?.node === declaration?.node)
    .flatMap(({ nodes }) => [...nodes.values()])
    .flatMap(({ behaviour }) => behaviour.writes.get(name)?.value ?? []);
}

function faultOf(resolver: Resolver, fn: Located<FunctionNode>, key: StateKey): LossyReducerKind | undefined {
  if (fn.node.async) return 'asyncReducer';
  if (emptyReturnOf(fn)) return 'returnsNothing';
  if (mutationIn(fn)) return 'mutatesState';
  return shapeOf(fn) === 'sum' && holdsObject(resolver, key) ? 'addsObjects' : undefined;
}

/** Whether the key is declared to hold a list or an object, for which `+` makes text. */
function holdsObject(resolver: Resolver, { value }: StateKey): boolean {
  const type = declaredType(value);
  if (type) return isObjectType(type);
  const options = value && resolver.definition(value);
  if (options?.node.type !== N.CallExpression && options?.node.type !== N.ObjectExpression) return false;
  const argument = options.node.type === N.CallExpression ? options.node.arguments[0] : options.node;
  const factory = argument && option(resolver, { ...options, node: argument }, 'default');
  const made = factory && resolver.functionOf(factory);
  return made?.node.body.type === N.ArrayExpression || made?.node.body.type === N.ObjectExpression;
}

function isObjectType(type: TSESTree.TypeNode): boolean {
  if (type.type === N.TSArrayType || type.type === N.TSTypeLiteral || type.type === N.TSTupleType) return true;
  return (
    type.type === N.TSTypeReference &&
    type.typeName.type === N.Identifier &&
    /^(Record|Array|Map|Set|ReadonlyArray)$/.test(type.typeName.name)
  );
}
