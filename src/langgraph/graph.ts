import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import { behaviourOf, type ReadGraph } from './behaviour.js';
import { builderCalls, type BuilderCall } from './builder.js';
import type { Barrier, Choice, FlowNode } from './flow/types.js';
import { at, bare, isKind, type Located } from './located.js';
import { listItems } from './loops.js';
import type { Graph, GraphNode, ReducerConflict } from './model.js';
import { END, keyName, namesOf, START } from './names.js';
import { calleeName, langGraphExport } from './packages.js';
import type { Resolver } from './resolver.js';
import { nowhere, RouteReader } from './routes.js';
import { graphSchemas } from './state/constructor.js';
import { schemaOf } from './state/schema.js';
import type { StateKey, StateSchema } from './state/types.js';

/** Graphs inside graphs are followed this deep. */
const MAX_NESTING = 5;

/** Makes a reader of graphs that reads each of them once. */
export function graphReader(resolver: Resolver): ReadGraph {
  const known = new Map<TSESTree.Node, Graph | undefined>();
  let depth = 0;
  const read: ReadGraph = (root) => {
    if (!isKind(root, N.NewExpression) || calleeName(resolver, root) !== 'StateGraph') return undefined;
    if (root.bindings.size === 0 && known.has(root.node)) return known.get(root.node);
    if (depth >= MAX_NESTING) return undefined;
    known.set(root.node, undefined);
    depth++;
    const graph = new GraphAssembly(resolver, root, read).graph();
    depth--;
    if (root.bindings.size === 0) known.set(root.node, graph);
    return graph;
  };
  return read;
}

/** Puts a graph together from the calls that build it. */
class GraphAssembly {
  readonly #resolver: Resolver;
  readonly #root: Located<TSESTree.NewExpression>;
  readonly #readGraph: ReadGraph;
  readonly #nodes = new Map<string, GraphNode>();
  readonly #edges = new Map<string, { to: string; sure: boolean }[]>();
  readonly #choices = new Map<string, Choice[]>();
  readonly #barriers: Barrier[] = [];
  readonly #deferred = new Set<string>();
  readonly #inputs: { schema: StateSchema; site: Located }[] = [];
  #handler: Located | undefined;

  constructor(resolver: Resolver, root: Located<TSESTree.NewExpression>, readGraph: ReadGraph) {
    this.#resolver = resolver;
    this.#root = root;
    this.#readGraph = readGraph;
  }

  graph(): Graph {
    const calls = builderCalls(this.#resolver, this.#root);
    const defaults = calls.find((call) => call.name === 'setNodeDefaults')?.args[0];
    this.#handler = defaults && this.#resolver.member(defaults, 'errorHandler');
    for (const call of calls) this.#apply(call);
    const schemas = graphSchemas(this.#resolver, this.#root);
    const { keys, conflicts } = this.#keys(schemas.all);
    const complete = [...schemas.all, ...this.#inputs.map(({ schema }) => schema)].every((schema) => schema.complete);
    const flow = { nodes: [START, ...this.#nodes.keys()].map((name) => this.#flowNode(name)), barriers: this.#barriers };
    return { root: this.#root, schemas, state: { keys, complete }, nodes: this.#nodes, flow, conflicts };
  }

  #apply({ name, args, sure }: BuilderCall): void {
    const [first, second, third] = args;
    switch (name) {
      case 'addNode':
        if (first && second) this.#addNamed(first, second, third);
        else if (first) this.#addAll(first);
        break;
      case 'addSequence': {
        const names = first ? this.#addAll(first) : [];
        names.slice(1).forEach((to, index) => this.#addEdge(names[index], to, sure));
        break;
      }
      case 'addEdge':
        if (first && second) this.#addEdges(first, second, sure);
        break;
      case 'setEntryPoint':
        for (const to of this.#names(first)) this.#addEdge(START, to, sure);
        break;
      case 'addConditionalEdges':
        if (second) this.#addRouter(this.#names(first), second, third);
        else if (first)
          this.#addRouter(
            this.#names(this.#resolver.member(first, 'source')),
            this.#resolver.member(first, 'path'),
            this.#resolver.member(first, 'pathMap'),
          );
        break;
      case 'setConditionalEntryPoint':
        this.#addRouter([START], first, second);
        break;
    }
  }

  #names(place: Located | undefined): string[] {
    return (place && namesOf(this.#resolver, place)) ?? [];
  }

  #addNamed(name: Located, action: Located, options: Located | undefined): void {
    const [known] = this.#names(name);
    if (known !== undefined) this.#addNode(known, name, action, options);
  }

  /** `addNode({ name: action })`, `addNode([[name, action, options]])`; gives the names in order. */
  #addAll(place: Located): string[] {
    const list = this.#resolver.definition(place);
    if (isKind(list, N.ObjectExpression)) {
      return list.node.properties.flatMap((property) => {
        const name = property.type === N.Property ? keyName(this.#resolver, at(list, property)) : undefined;
        if (property.type !== N.Property || name === undefined) return [];
        this.#addNode(name, at(list, property.key), at(list, property.value), undefined);
        return [name];
      });
    }
    if (!isKind(list, N.ArrayExpression)) return [];
    return list.node.elements.flatMap((element) => {
      const entry = element && bare(element);
      const [name, action, options] = entry?.type === N.ArrayExpression ? entry.elements : [];
      const [known] = name ? this.#names(at(list, name)) : [];
      if (!name || !action || known === undefined) return [];
      this.#addNode(known, at(list, name), at(list, action), options ? at(list, options) : undefined);
      return [known];
    });
  }

  #addNode(name: string, site: Located, action: Located, options: Located | undefined): void {
    const given = (key: string): Located | undefined => options && this.#resolver.member(options, key);
    const ends = given('ends');
    const input = given('input');
    const defer = given('defer');
    const behaviour = behaviourOf(this.#resolver, action, this.#endNames(ends), given('errorHandler') ?? this.#handler, this.#readGraph);
    const schema = input && schemaOf(this.#resolver, input);
    this.#nodes.set(name, { name, site, behaviour, ...(schema ? { input: schema } : {}) });
    if (schema) this.#inputs.push({ schema, site });
    if (defer && isTrue(this.#resolver.definition(defer))) this.#deferred.add(name);
    const goto = commandChoices(behaviour.outcomes.map((outcome) => outcome.choices));
    if (goto) this.#addChoice(name, goto);
    else if (ends && behaviour.outcomes.length === 0) this.#addChoice(name, oneOf(this.#endNames(ends)));
  }

  #endNames(ends: Located | undefined): string[] {
    const list = ends && this.#resolver.definition(ends);
    if (!list) return [];
    if (isKind(list, N.ObjectExpression)) return propertyNames(list.node);
    return listItems(this.#resolver, list).flatMap((item) => this.#names(item));
  }

  #addEdges(from: Located, to: Located, sure: boolean): void {
    const sources = this.#resolver.definition(from);
    const targets = this.#names(to);
    if (isKind(sources, N.ArrayExpression)) {
      const names = listItems(this.#resolver, sources).flatMap((source) => this.#names(source));
      for (const target of targets) this.#barriers.push({ from: names, to: target });
      return;
    }
    const names = this.#names(from);
    for (const source of names) for (const target of targets) this.#addEdge(source, target, sure && names.length * targets.length === 1);
  }

  #addEdge(from: string | undefined, to: string, sure: boolean): void {
    if (from === undefined) return;
    const edges = this.#edges.get(from) ?? [];
    this.#edges.set(from, edges);
    if (!edges.some((edge) => edge.to === to)) edges.push({ to, sure });
  }

  #addChoice(from: string, choice: Choice): void {
    this.#choices.set(from, [...(this.#choices.get(from) ?? []), choice]);
  }

  #addRouter(sources: readonly string[], path: Located | undefined, pathMap: Located | undefined): void {
    if (!path) return;
    const choice = this.#routerChoice(path, pathMap);
    for (const source of sources) this.#addChoice(source, choice);
  }

  #routerChoice(path: Located, pathMap: Located | undefined): Choice {
    const renamed = new Map<string, string>();
    const map = pathMap && this.#resolver.definition(pathMap);
    if (isKind(map, N.ObjectExpression)) {
      for (const property of map.node.properties) {
        const key = property.type === N.Property ? keyName(this.#resolver, at(map, property)) : undefined;
        const [target] = property.type === N.Property ? this.#names(at(map, property.value)) : [];
        if (key !== undefined && target !== undefined) renamed.set(key, target);
      }
    }
    const declared = renamed.size > 0 ? [...renamed.keys()] : this.#endNames(pathMap);
    const fn = this.#resolver.functionOf(path);
    const isToolsCondition = langGraphExport(this.#resolver, path) === 'toolsCondition';
    const choice = fn
      ? new RouteReader(this.#resolver, declared).ofFunction(fn)
      : oneOf(isToolsCondition && declared.length === 0 ? ['tools', END] : declared);
    return choice.map(({ tasks, exact }) => ({
      exact,
      tasks: tasks.map((task) => (task.send ? task : { ...task, target: renamed.get(task.target) ?? task.target })),
    }));
  }

  #flowNode(name: string): FlowNode {
    return { name, edges: this.#edges.get(name) ?? [], choices: this.#choices.get(name) ?? [], defer: this.#deferred.has(name) };
  }

  /** The first declaration of a key counts; a later one must not bring another reducer. */
  #keys(schemas: readonly StateSchema[]): { keys: Map<string, StateKey>; conflicts: ReducerConflict[] } {
    const keys = new Map<string, StateKey>();
    const conflicts: ReducerConflict[] = [];
    const sources = [...schemas.map((schema) => ({ schema, site: this.#root })), ...this.#inputs];
    for (const { schema, site } of sources) {
      for (const [name, key] of schema.keys) {
        const first = keys.get(name);
        if (!first) keys.set(name, key);
        else if (this.#differ(first, key)) conflicts.push({ first, second: key, site });
      }
    }
    return { keys, conflicts };
  }

  #differ(first: StateKey, second: StateKey): boolean {
    if (second.channel.kind !== 'reduced') return false;
    const later = this.#resolver.functionOf(second.channel.reducer);
    if (!later) return false;
    if (first.channel.kind !== 'reduced') return first.channel.kind === 'last-value' || first.channel.kind === 'messages';
    const earlier = this.#resolver.functionOf(first.channel.reducer);
    return earlier !== undefined && earlier.node !== later.node;
  }
}

function oneOf(targets: readonly string[]): Choice {
  return targets.map((target) => ({ tasks: [{ target }], exact: true }));
}

/** The choices of all ways out of a node; `undefined` if none of them chooses. */
function commandChoices(outcomes: readonly (readonly Choice[])[]): Choice | undefined {
  if (outcomes.every((choices) => choices.length === 0)) return undefined;
  return outcomes.flatMap((choices): Choice => {
    const [only, ...others] = choices;
    if (!only) return [nowhere];
    return others.length === 0
      ? only
      : [{ tasks: choices.flat().flatMap(({ tasks }) => tasks), exact: choices.every((choice) => choice.length === 1) }];
  });
}

function propertyNames(object: TSESTree.ObjectExpression): string[] {
  return object.properties.flatMap((p) => (p.type === N.Property && !p.computed && p.key.type === N.Identifier ? [p.key.name] : []));
}

function isTrue({ node }: Located): boolean {
  return node.type === N.Literal && node.value === true;
}
