import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import type { SourceModule } from '../../analysis/module.js';
import { at, isKind, type Located } from '../located.js';
import type { Resolver } from '../resolver.js';
import { schemaOf } from '../state/schema.js';
import type { StateKey } from '../state/types.js';
import { toolWrites } from '../tools.js';
import { toolWriteProblems } from './concurrent-writes.js';
import type { GraphProblem } from './problem.js';

/** What the tools of a ready-made agent, and of its middleware, do to the keys that both declare. */
export function agentProblems(resolver: Resolver, agent: Located<TSESTree.CallExpression>, module: SourceModule): GraphProblem[] {
  const [argument] = agent.node.arguments;
  if (!argument) return [];
  const options = at(agent, argument);
  const parts = [options, ...middlewareOf(resolver, options)];
  const keys = new Map<string, StateKey>();
  for (const part of parts) {
    const schema = resolver.member(part, 'stateSchema');
    for (const [name, key] of schema ? schemaOf(resolver, schema).keys : []) if (!keys.has(name)) keys.set(name, key);
  }
  const tools = parts.flatMap((part) => {
    const list = resolver.member(part, 'tools');
    return list ? toolWrites(resolver, list) : [];
  });
  return toolWriteProblems(keys, { site: at(agent, agent.node.callee), behaviour: { outcomes: [], writes: new Map(), tools } }, module);
}

/** The options of each `createMiddleware` of an agent. */
function middlewareOf(resolver: Resolver, options: Located): Located[] {
  const given = resolver.member(options, 'middleware');
  const list = given && resolver.definition(given);
  if (!isKind(list, N.ArrayExpression)) return [];
  return list.node.elements.flatMap((element) => {
    const made = element && element.type !== N.SpreadElement ? resolver.definition(at(list, element)) : undefined;
    const [argument] = isKind(made, N.CallExpression) ? made.node.arguments : [];
    return made && argument ? [at(made, argument)] : [];
  });
}
