import type { TSESTree } from '@typescript-eslint/utils';
import type { Flow } from './flow/types.js';
import type { FunctionNode, Located } from './located.js';
import type { Outcome, Write } from './outcomes.js';
import type { GraphSchemas } from './state/constructor.js';
import type { StateKey, StateSchema } from './state/types.js';
import type { StateReader } from './state-reader.js';

/** Where a write of a node comes from. */
export type WriteOrigin =
  /** the node names the key */
  | 'named'
  /** the node returns the state that it was given */
  | 'whole'
  /** a compiled graph returns every key of its output schema that is set */
  | 'echo';

/** A key that a node writes, all ways out of it taken together. */
export interface NodeWrite extends Omit<Write, 'sure'> {
  /** whether each way out writes it */
  readonly sure: boolean;
  readonly origin: WriteOrigin;
}

/** A key that a tool writes by a `Command`. */
export interface ToolWrite {
  readonly tool: string;
  readonly write: Write;
}

/** What a node does, as far as the graph is concerned. */
export interface Behaviour {
  readonly fn?: Located<FunctionNode>;
  readonly reader?: StateReader;
  readonly outcomes: readonly Outcome[];
  readonly writes: ReadonlyMap<string, NodeWrite>;
  /** what its tools write; two of them may be called in one turn */
  readonly tools: readonly ToolWrite[];
  /** the graph that is this node */
  readonly subgraph?: Graph;
  /** what it yields never becomes an update */
  readonly generator?: true;
}

/** A node of a graph. */
export interface GraphNode {
  readonly name: string;
  /** where it is added: the name, for a report */
  readonly site: Located;
  readonly behaviour: Behaviour;
  /** what it is given instead of the whole state */
  readonly input?: StateSchema;
}

/** Two declarations of one key whose reducers are different objects. */
export interface ReducerConflict {
  readonly first: StateKey;
  readonly second: StateKey;
  /** the node whose input schema brings the second one */
  readonly site: Located;
}

/** A graph as the code builds it. */
export interface Graph {
  readonly root: Located<TSESTree.NewExpression>;
  readonly schemas: GraphSchemas;
  /** the keys of the state, the input, the output and all node inputs */
  readonly state: StateSchema;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly flow: Flow;
  readonly conflicts: readonly ReducerConflict[];
}
