import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import { at, bare, staticKey, type Located } from './located.js';
import type { Resolver } from './resolver.js';

/** A file without any of these words has nothing to do with a graph. */
const WORDS = /langgraph|\bStateGraph\b|\bcreate(?:React)?Agent\b|\bcreateMiddleware\b/;

/** Whether the text of a file can hold a graph or a state of one. */
export function mentionsLangGraph(text: string): boolean {
  return WORDS.test(text);
}

/** The places of a text that speak of LangGraph. */
export function langGraphPlaces(text: string): number[] {
  return Array.from(text.matchAll(new RegExp(WORDS, 'g')), ({ index }) => index);
}

/** The names of packages with which a project may have graphs. */
export const langChainPackages = /langgraph|langchain/;

const LANGGRAPH = /^@langchain\/langgraph(\/|$)/;
const LANGCHAIN = /^(langchain|@langchain\/)/;

/** The name of LangGraph's export that an expression stands for. */
export function langGraphExport(resolver: Resolver, place: Located): string | undefined {
  const found = resolver.packageExport(place);
  return found && LANGGRAPH.test(found.source) ? found.name : undefined;
}

/** The name of the export of any LangChain package that an expression stands for. */
function langChainExport(resolver: Resolver, place: Located): string | undefined {
  const found = resolver.packageExport(place);
  return found && LANGCHAIN.test(found.source) ? found.name : undefined;
}

/** The name of zod's export that an expression stands for, `z` itself included. */
export function zodExport(resolver: Resolver, place: Located): string | undefined {
  const found = resolver.packageExport(place);
  return found && /^zod(\/|$)/.test(found.source) ? found.name : undefined;
}

/** The name of the function or class that a call or `new` expression uses, if it is LangGraph's. */
export function calleeName(resolver: Resolver, place: Located): string | undefined {
  const { node } = place;
  if (node.type !== N.CallExpression && node.type !== N.NewExpression) return undefined;
  return langChainExport(resolver, at(place, withoutTypeArguments(node.callee)));
}

/** A call of a method, taken apart. */
export interface MethodCall {
  object: Located;
  name: string;
  args: Located[];
}

/** The parts of `object.name(...args)`. */
export function methodCall(place: Located): MethodCall | undefined {
  if (place.node.type !== N.CallExpression) return undefined;
  const callee = bare(place.node.callee);
  if (callee.type !== N.MemberExpression) return undefined;
  const name = staticKey(callee);
  return name === undefined ? undefined : { object: at(place, callee.object), name, args: place.node.arguments.map((a) => at(place, a)) };
}

/** `Annotation` of `Annotation<string>`. */
export function withoutTypeArguments(node: TSESTree.Node): TSESTree.Node {
  return node.type === N.TSInstantiationExpression ? withoutTypeArguments(node.expression) : node;
}
