import { AST_NODE_TYPES as N } from '@typescript-eslint/utils';
import { at, isKind, type Located } from './located.js';
import type { ToolWrite } from './model.js';
import { nameOf } from './names.js';
import { OutcomeReader } from './outcomes.js';
import { calleeName } from './packages.js';
import type { Resolver } from './resolver.js';
import { noState } from './state-reader.js';

/** What the tools of a list write to the state by returning a `Command`. */
export function toolWrites(resolver: Resolver, list: Located): ToolWrite[] {
  return toolsOf(resolver, list).flatMap((tool) => writesOfTool(resolver, tool));
}

function toolsOf(resolver: Resolver, place: Located): Located[] {
  const list = resolver.definition(place);
  if (!isKind(list, N.ArrayExpression)) return [];
  return list.node.elements.flatMap((element) => {
    if (!element) return [];
    return element.type === N.SpreadElement ? toolsOf(resolver, at(list, element.argument)) : [resolver.definition(at(list, element))];
  });
}

/** `tool(fn, options)`, `new DynamicStructuredTool({ name, func })` */
function writesOfTool(resolver: Resolver, place: Located): ToolWrite[] {
  const { node } = place;
  if (node.type !== N.CallExpression && node.type !== N.NewExpression) return [];
  const [first, second] = node.arguments.map((argument) => at(place, argument));
  const called = calleeName(resolver, place);
  const isFunctionTool = called === 'tool' && node.type === N.CallExpression;
  if (!first || !(isFunctionTool || /^Dynamic(Structured)?Tool$/.test(called ?? ''))) return [];
  const options = isFunctionTool ? second : first;
  const func = isFunctionTool ? first : resolver.member(first, 'func');
  const fn = func && resolver.functionOf(func);
  if (!fn) return [];
  const name = options && resolver.member(options, 'name');
  const tool = (name && nameOf(resolver, name)) ?? 'a tool';
  const outcomes = new OutcomeReader(resolver, noState, []).ofFunction(fn);
  return outcomes.flatMap(({ isCommand, writes }) => (isCommand ? [...writes.values()].map((write) => ({ tool, write })) : []));
}
