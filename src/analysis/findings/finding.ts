import type { TSESTree } from '@typescript-eslint/utils';

import type { Guard, Operation } from '../effects.js';
import type { SourceModule } from '../module.js';

/** What was found. Each rule takes one or more kinds. */
export type FindingKind =
  | 'read-modify-write'
  | 'client-side-append'
  | 'check-then-act'
  | 'stale-retry'
  | 'unchecked-conflict'
  | 'shared-connection-watch'
  | 'ineffective-guard'
  | 'cross-slot-keys'
  | 'parallel-same-key-write'
  | 'fixed-vector-id'
  | 'shared-namespace-write'
  | 'write-attribution';

/** How sure a finding is: proven from the code, or resting on a name or on something known only at run time. */
export type Certainty = 'certain' | 'likely';

/** A fault: one report, at one place. */
export interface Finding {
  readonly kind: FindingKind;
  /** which of the kind's messages tells it */
  readonly form: string;
  readonly certainty: Certainty;
  /** where it is reported, in the linted file */
  readonly node: TSESTree.Node;
  readonly module: SourceModule;
  readonly read: Operation | undefined;
  readonly write: Operation | undefined;
  readonly guard?: Guard | undefined;
  /** placeholders of the message */
  readonly data: Readonly<Record<string, string>>;
  /** the place where the read is reached from the reporting function */
  readonly readSite?: TSESTree.Node | undefined;
  /** of a stale retry: where the innermost function that reaches both reaches the read and the write */
  readonly reached?: { readonly read: TSESTree.Node; readonly write: TSESTree.Node };
  /** all edits between read and write, as a set of bits */
  readonly edits?: number;
}

/** Asks one question of the operations of a trace. */
export type Query = (operations: readonly Operation[], options: FindingOptions) => Finding[];

/** What the findings need to know of the settings. */
export interface FindingOptions {
  readonly module: SourceModule;
  /** the file's path from the working folder, with forward slashes; the bare name if it is outside */
  readonly file: string;
  readonly processes: 'one' | 'many';
  readonly privateKeys: readonly string[];
  readonly sharedKeys: readonly string[];
  readonly isCoordinator: boolean;
  readonly auditWrappers: readonly string[];
}
