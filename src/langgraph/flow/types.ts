/** One run of a node that a router, a `Command` or an edge asks for. */
export interface Task {
  readonly target: string;
  /** started by a `Send`: a run of its own, also where another one of the same node starts */
  readonly send?: boolean;
  /** one run for each item of a list */
  readonly many?: boolean;
}

/** Tasks that start together. */
export interface Alternative {
  readonly tasks: readonly Task[];
  /** `false`: any part of the tasks may start */
  readonly exact: boolean;
}

/** What a router or a node's `Command` may start: one of the alternatives. */
export type Choice = readonly Alternative[];

/** What runs after a node. */
export interface FlowNode {
  readonly name: string;
  /** plain edges; unsure ones are added under a condition */
  readonly edges: readonly { readonly to: string; readonly sure: boolean }[];
  readonly choices: readonly Choice[];
  /** waits until nothing else is left to run */
  readonly defer?: boolean;
}

/** An edge that waits for all of its sources. */
export interface Barrier {
  readonly from: readonly string[];
  readonly to: string;
}

/** A graph without its contents. */
export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly barriers: readonly Barrier[];
}

/** Two runs that share a super-step: of two nodes, or twice of one. */
export interface CoRun {
  readonly a: string;
  readonly b: string;
  /** `false` if it takes two independent choices, a loop or a list of unknown length */
  readonly certain: boolean;
  /** the node after which both ways part */
  readonly fork: string;
  /** the number of super-steps after it */
  readonly steps: number;
}
