import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import type { SourceModule } from '../../analysis/module.js';
import { isFunction, unbound, type FunctionNode, type Located } from '../located.js';
import { OutcomeReader, type Outcome } from '../outcomes.js';
import { Resolver } from '../resolver.js';
import { declaredState } from '../state/parameters.js';
import { StateReader } from '../state-reader.js';
import { returnsOldValues, staleReturns, type StaleReturn } from './stale-returns.js';

/** The functions that return parts of their first parameter in a way that can be wrong for a node. Looks at nothing but their file. */
export function possiblyFaultyNodes(fns: readonly Located<FunctionNode>[]): readonly Located<FunctionNode>[] {
  const resolver = new Resolver(undefined);
  return fns.filter((fn) => !fn.node.generator && outcomesWithOldValues(resolver, fn, new StateReader(fn)).length > 0);
}

/** What exported functions return wrongly to the state that their first parameter is declared to be; the graph may be in another file. */
export function nodeFileReturns(resolver: Resolver, module: SourceModule, isNode: (fn: FunctionNode) => boolean): StaleReturn[] {
  return exportedFunctions(module).flatMap((fn) => {
    if (isNode(fn.node) || fn.node.generator) return [];
    const reader = new StateReader(fn);
    const outcomes = new OutcomeReader(resolver, reader, [])
      .ofFunction(fn)
      .filter((outcome) => returnsOldValues(resolver, outcome, reader));
    const state = outcomes.length === 0 ? undefined : declaredState(resolver, fn);
    return state ? outcomes.flatMap((outcome) => staleReturns(resolver, outcome, reader, state)) : [];
  });
}

function outcomesWithOldValues(resolver: Resolver, fn: Located<FunctionNode>, reader: StateReader): Outcome[] {
  return new OutcomeReader(resolver, reader, []).ofFunction(fn).filter((outcome) => returnsOldValues(resolver, outcome, reader));
}

/** Whether the faults of a function's returns are reported in its own file. */
export function reportsItself(resolver: Resolver, fn: Located<FunctionNode>): boolean {
  return exportedFunctions(fn.module).some(({ node }) => node === fn.node) && declaredState(resolver, fn) !== undefined;
}

/** Whether the first parameter of one of the functions is declared to be a graph's state. */
export function areNodes(resolver: Resolver, fns: readonly Located<FunctionNode>[]): boolean {
  return fns.some((fn) => declaredState(resolver, fn) !== undefined);
}

/** Exported functions with a typed first parameter, methods of exported classes included. */
export function exportedFunctions(module: SourceModule): Located<FunctionNode>[] {
  return module.ast.body.flatMap((statement) => {
    if (statement.type !== N.ExportNamedDeclaration && statement.type !== N.ExportDefaultDeclaration) return [];
    return functionsOf(statement.declaration).flatMap((node) => (isTyped(node) ? [{ node, module, bindings: unbound }] : []));
  });
}

function functionsOf(declaration: TSESTree.Node | null): FunctionNode[] {
  if (!declaration) return [];
  if (isFunction(declaration)) return [declaration];
  if (declaration.type === N.VariableDeclaration)
    return declaration.declarations.flatMap(({ init }) => (init && isFunction(init) ? [init] : []));
  if (declaration.type !== N.ClassDeclaration) return [];
  return declaration.body.body.flatMap((member) => (member.type === N.MethodDefinition && isFunction(member.value) ? [member.value] : []));
}

function isTyped(fn: FunctionNode): boolean {
  const [parameter] = fn.params;
  const annotation = parameter && 'typeAnnotation' in parameter ? parameter.typeAnnotation?.typeAnnotation : undefined;
  return annotation?.type === N.TSTypeReference || annotation?.type === N.TSTypeQuery;
}
