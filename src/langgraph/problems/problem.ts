import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceModule } from '../../analysis/module.js';
import type { FunctionNode, Located } from '../located.js';
import type { Graph, GraphNode } from '../model.js';
import type { Write } from '../outcomes.js';
import type { StateKey } from '../state/types.js';
import type { StateReader } from '../state-reader.js';

/** `certain`: proven from the code. `likely`: also rests on a count or a choice known only at run time. */
export type Certainty = 'certain' | 'likely';

/** What a repair needs to know of a problem. */
export type Subject =
  /** a key, and what is written to it */
  | {
      readonly what: 'key';
      readonly key: StateKey;
      readonly values: readonly Located[];
      /** the graph that it is a key of */
      readonly root?: Located<TSESTree.NewExpression>;
    }
  | { readonly what: 'subgraphs'; readonly graphs: readonly Graph[] }
  /** the state where it is returned or spread */
  | { readonly what: 'whole'; readonly place: Located }
  /** a write that holds the old value */
  | { readonly what: 'old'; readonly write: Write; readonly reader: StateReader }
  /** a node that yields its updates */
  | { readonly what: 'generator'; readonly fn: Located<FunctionNode> }
  /** a write to a key that is none of these */
  | { readonly what: 'unknown'; readonly write: Write; readonly keys: readonly string[] };

/** A fault of a graph. */
export interface GraphProblem {
  readonly kind: ProblemKind;
  readonly certainty: Certainty;
  readonly node: TSESTree.Node;
  readonly data: Readonly<Record<string, string>>;
  readonly subject?: Subject;
}

/** Faults of `require-state-reducer`. */
export type ConcurrentWriteKind = 'parallelWrites' | 'repeatedWrites' | 'toolWrites' | 'echoedKeys' | 'lostReducer';

/** Faults of `no-lossy-reducer`. */
export type LossyReducerKind =
  | 'lastWriteWins'
  | 'firstWriteWins'
  | 'shallowMerge'
  | 'orderDependent'
  | 'overwritesOther'
  | 'mutatesState'
  | 'asyncReducer'
  | 'returnsNothing'
  | 'addsObjects'
  | 'differentReducers';

/** Faults of `no-stale-state-return`. */
export type StaleReturnKind = 'repeatedState' | 'parallelState' | 'restoredEntries' | 'absoluteValue' | 'unknownKey' | 'generatorNode';

/** The kinds of faults, each the message of one rule. */
export type ProblemKind = ConcurrentWriteKind | LossyReducerKind | StaleReturnKind;

/** The declaration of a key if it stands in the linted file, else the place where a node is added. */
export function keyPlace(module: SourceModule, key: StateKey | undefined, site: Located): TSESTree.Node {
  const { declaration } = key ?? {};
  return declaration?.module === module ? declaration.node : site.node;
}

/** Says how two nodes come to share a super-step. */
export function meeting(first: GraphNode, second: GraphNode, fork: string, steps: number): string {
  const after = fork === '__start__' ? 'START' : `"${fork}"`;
  if (first === second) return `"${first.name}" runs several times in one step after ${after}`;
  const when = steps === 1 ? `both start after ${after}` : `both run ${steps} steps after ${after}`;
  return `"${first.name}" and "${second.name}" ${when}`;
}
