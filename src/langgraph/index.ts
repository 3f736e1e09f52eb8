import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import { moduleOf, type LintedFile } from '../analysis/host.js';
import type { ModuleHost, SourceModule } from '../analysis/module.js';
import type { ReadGraph } from './behaviour.js';
import { graphReader } from './graph.js';
import { at, isKind, unbound, type FunctionNode, type Located } from './located.js';
import type { Graph } from './model.js';
import { calleeName, langChainPackages, langGraphPlaces, mentionsLangGraph, methodCall } from './packages.js';
import { agentProblems } from './problems/agents.js';
import { concurrentWrites, toolWriteProblems } from './problems/concurrent-writes.js';
import { lossyReducers } from './problems/lossy-reducers.js';
import { areNodes, exportedFunctions, nodeFileReturns, possiblyFaultyNodes, reportsItself } from './problems/node-files.js';
import type { GraphProblem } from './problems/problem.js';
import { reducerFaults } from './problems/reducer-faults.js';
import { graphStaleReturns } from './problems/stale-nodes.js';
import type { StaleReturn } from './problems/stale-returns.js';
import { Resolver } from './resolver.js';
import { channelFields, schemaOf } from './state/schema.js';
import type { StateKey } from './state/types.js';
import { nodesBelow } from '../analysis/children.js';

export type { GraphProblem, ProblemKind, ConcurrentWriteKind, LossyReducerKind, StaleReturnKind } from './problems/problem.js';

const analyses = new WeakMap<TSESTree.Program, readonly GraphProblem[]>();

/** Whether a file holds nodes. */
const holders = new WeakMap<TSESTree.Program, boolean>();

/** The faults of the graphs, states and nodes in a linted file, and the file as the analysis sees it. Most files end before an import is followed. */
export function graphProblemsOf(
  file: LintedFile,
  crossFile: boolean,
): { module: SourceModule; problems: readonly GraphProblem[] } | undefined {
  const alone = moduleOf(file, { crossFile: false });
  if (!alone) return undefined;
  const { module } = alone;
  if (!mentionsLangGraph(module.text) && !(crossFile && holdsNodes(file, module))) return undefined;
  return { module, problems: analyseGraphs(module, moduleOf(file, { crossFile })?.host) };
}

/** Whether a file that says nothing of LangGraph imports the type of a graph's state, for functions that may be faulty as nodes. */
function holdsNodes(file: LintedFile, module: SourceModule): boolean {
  const known = holders.get(module.ast);
  if (known !== undefined) return known;
  const host = moduleOf(file, { crossFile: true, find: langGraphPlaces })?.host;
  const fns = exportedFunctions(module);
  const faulty = fns.length > 0 && host?.mayUse(langChainPackages) ? possiblyFaultyNodes(fns) : [];
  const holds = faulty.length > 0 && areNodes(new Resolver(host), faulty);
  holders.set(module.ast, holds);
  return holds;
}

/** The faults of the graphs, states and nodes in a file; found once for all rules. */
export function analyseGraphs(module: SourceModule, host: ModuleHost | undefined): readonly GraphProblem[] {
  const known = analyses.get(module.ast);
  if (known) return known;
  const problems = distinct(problemsIn(module, new Resolver(host)));
  analyses.set(module.ast, problems);
  return problems;
}

function problemsIn(module: SourceModule, resolver: Resolver): GraphProblem[] {
  const { graphs, keys, agents } = mentionsLangGraph(module.text) ? declarationsIn(module, resolver) : nothing;
  const stale = graphs.flatMap((graph) =>
    graphStaleReturns(
      resolver,
      graph,
      graphs.filter((other) => other !== graph),
    ).flatMap(({ node, stale }) => {
      const { fn } = node.behaviour;
      if (stale.place.module === module) return [problemOf(stale)];
      const own = stale.kind === 'absoluteValue' || stale.kind === 'repeatedState';
      if (own && fn && reportsItself(resolver, fn)) return [];
      return [{ kind: stale.kind, certainty: stale.certainty, node: node.site.node, data: stale.data }];
    }),
  );
  const isNode = (fn: FunctionNode): boolean =>
    graphs.some((graph) => [...graph.nodes.values()].some((node) => node.behaviour.fn?.node === fn));
  return [
    ...graphs.flatMap((graph) => [
      ...concurrentWrites(graph, module),
      ...[...graph.nodes.values()].flatMap((node) => toolWriteProblems(graph.state.keys, node, module)),
      ...lossyReducers(resolver, graph, module),
    ]),
    ...agents.flatMap((agent) => agentProblems(resolver, agent, module)),
    ...reducerFaults(resolver, [...keys, ...graphs.flatMap((graph) => [...graph.state.keys.values()])], graphs, module),
    ...stale,
    ...nodeFileReturns(resolver, module, isNode).flatMap((found) => (found.place.module === module ? [problemOf(found)] : [])),
  ];
}

interface Declarations {
  graphs: readonly Graph[];
  /** keys of the states that are declared here, whether or not a graph here uses them */
  keys: readonly StateKey[];
  agents: readonly Located<TSESTree.CallExpression>[];
}

const nothing: Declarations = { graphs: [], keys: [], agents: [] };

function declarationsIn(module: SourceModule, resolver: Resolver): Declarations {
  const readGraph: ReadGraph = graphReader(resolver);
  const graphs: Graph[] = [];
  const keys: StateKey[] = [];
  const agents: Located<TSESTree.CallExpression>[] = [];
  for (const node of nodesBelow(module.ast, module.visitorKeys)) {
    const place: Located = { node, module, bindings: unbound };
    if (isKind(place, N.NewExpression)) {
      const name = calleeName(resolver, place);
      const graph = name === 'StateGraph' ? readGraph(place) : undefined;
      if (graph) graphs.push(graph);
      if (name === 'StateSchema') keys.push(...schemaOf(resolver, place).keys.values());
    } else if (isKind(place, N.CallExpression)) {
      const name = methodCall(place)?.name;
      if (name === 'Root' || name === 'object' || name === 'extend') keys.push(...schemaOf(resolver, place).keys.values());
      if (name === undefined && /^create(React)?Agent$/.test(calleeName(resolver, place) ?? '')) agents.push(place);
    } else if (isKind(place, N.VariableDeclarator) && place.node.init && isChannelsType(place.node.id)) {
      keys.push(...channelFields(resolver, at(place, place.node.init)).keys.values());
    }
  }
  return { graphs, keys, agents };
}

/** `StateGraphArgs<State>['channels']` */
function isChannelsType(name: TSESTree.Node): boolean {
  if (name.type !== N.Identifier) return false;
  const type = name.typeAnnotation?.typeAnnotation;
  return (
    type?.type === N.TSIndexedAccessType &&
    type.indexType.type === N.TSLiteralType &&
    type.indexType.literal.type === N.Literal &&
    type.indexType.literal.value === 'channels'
  );
}

function problemOf({ kind, certainty, place, data, subject }: StaleReturn): GraphProblem {
  return { kind, certainty, node: place.node, data, ...(subject ? { subject } : {}) };
}

/** One problem of a kind at a place, the surest; `certain` ones come first where two graphs disagree. */
function distinct(problems: readonly GraphProblem[]): GraphProblem[] {
  const byPlace = new Map<string, GraphProblem>();
  for (const problem of problems) {
    const place = `${problem.kind} ${problem.node.range.join('-')}`;
    const known = byPlace.get(place);
    if (!known || (known.certainty === 'likely' && problem.certainty === 'certain')) byPlace.set(place, problem);
  }
  return [...byPlace.values()];
}
