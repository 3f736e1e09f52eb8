import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import { resolveImport } from '../../analysis/modules.js';
import { at, unbound, type FunctionNode, type Located } from '../located.js';
import type { Resolver } from '../resolver.js';
import { lookUp } from '../scopes.js';
import { schemaOf } from './schema.js';
import type { StateSchema } from './types.js';

const MAX_ALIASES = 5;

/** The state that a function's first parameter is declared to be: `typeof X.State`, `z.infer<typeof X>`, or an alias of those. */
export function declaredState(resolver: Resolver, fn: Located<FunctionNode>): StateSchema | undefined {
  const [parameter] = fn.node.params;
  const annotation = parameter && 'typeAnnotation' in parameter ? parameter.typeAnnotation?.typeAnnotation : undefined;
  return annotation && stateOfType(resolver, at(fn, annotation), 0);
}

function stateOfType(resolver: Resolver, place: Located, aliases: number): StateSchema | undefined {
  const { node } = place;
  if (aliases > MAX_ALIASES) return undefined;
  if (node.type === N.TSTypeQuery) return stateOfQuery(resolver, place, node.exprName);
  if (node.type !== N.TSTypeReference) return undefined;
  const [argument] = node.typeArguments?.params ?? [];
  if (argument && nameOfEntity(node.typeName) === 'infer' && argument.type === N.TSTypeQuery && argument.exprName.type === N.Identifier) {
    return known(schemaOf(resolver, at(place, argument.exprName)));
  }
  if (node.typeName.type !== N.Identifier) return undefined;
  const alias = aliasOf(resolver, at(place, node.typeName));
  return alias && stateOfType(resolver, alias, aliases + 1);
}

/** `typeof X.State` */
function stateOfQuery(resolver: Resolver, place: Located, name: TSESTree.TSTypeQuery['exprName']): StateSchema | undefined {
  if (name.type !== N.TSQualifiedName || name.right.name !== 'State' || name.left.type !== N.Identifier) return undefined;
  return known(schemaOf(resolver, at(place, name.left)));
}

/** What a type alias stands for, in whichever file it is declared. */
function aliasOf(resolver: Resolver, place: Located<TSESTree.Identifier>): Located | undefined {
  const variable = lookUp(place, place.node.name);
  if (!variable) return undefined;
  const origin = resolveImport(place.module, variable, resolver.host);
  const declaration = origin?.kind === 'local' ? origin.binding.node : variable.defs[0]?.node;
  const module = origin?.kind === 'local' ? origin.binding.module : place.module;
  if (declaration?.type !== N.TSTypeAliasDeclaration) return undefined;
  return { node: declaration.typeAnnotation, module, bindings: unbound };
}

function nameOfEntity(name: TSESTree.EntityName): string | undefined {
  if (name.type === N.Identifier) return name.name;
  return name.type === N.TSQualifiedName ? name.right.name : undefined;
}

function known(schema: StateSchema): StateSchema | undefined {
  return schema.keys.size > 0 ? schema : undefined;
}
