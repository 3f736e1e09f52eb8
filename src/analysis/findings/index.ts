import type { TSESTree } from '@typescript-eslint/utils';

import type { Trace } from '../trace.js';
import { findChecksThenActs } from './check-then-act.js';
import { isScript } from './once.js';
import { findCrossSlotKeys } from './cross-slot-keys.js';
import type { Finding, FindingKind, FindingOptions, Query } from './finding.js';
import { findFixedVectorIds } from './fixed-vector-id.js';
import { findIneffectiveGuards } from './ineffective-guard.js';
import { findSharedNamespaceWrites, findUnattributedWrites, isKeyOf } from './key-spaces.js';
import { findParallelWrites } from './parallel-same-key-write.js';
import { findReadModifyWrites } from './read-modify-write.js';
import { findStaleRetries } from './stale-retry.js';
import { findUncheckedConflicts } from './unchecked-conflict.js';
import { homeOf } from './sites.js';
import { findSharedConnectionWatches } from './watches.js';

const queries: readonly Query[] = [
  findReadModifyWrites,
  findChecksThenActs,
  findStaleRetries,
  findIneffectiveGuards,
  findSharedConnectionWatches,
  findCrossSlotKeys,
  findParallelWrites,
  findFixedVectorIds,
  findSharedNamespaceWrites,
  findUnattributedWrites,
];

/** Faults of one root cause, the one that names it best first: where several are found at one place, only the first is kept. */
const precedence: readonly FindingKind[] = [
  'stale-retry',
  'ineffective-guard',
  'parallel-same-key-write',
  'client-side-append',
  'read-modify-write',
  'check-then-act',
];

/** Faults that need two writers of one key: there are none where a key has one writer. */
const betweenWriters: ReadonlySet<FindingKind> = new Set(['read-modify-write', 'client-side-append', 'check-then-act']);

/** All faults of a file, each once, in the order of the source. */
export function findAll(traces: readonly Trace[], options: FindingOptions): Finding[] {
  const all = traces.flatMap(({ operations }) => queries.flatMap((query) => query(operations, options)));
  // Whether an answer is looked at shows only with all the callers in sight.
  all.push(
    ...findUncheckedConflicts(
      traces.flatMap(({ operations }) => operations),
      options,
    ),
  );
  const found = new Map<string, Finding>();
  const runsOnce = isScript(options.file);
  for (const each of all) {
    const finding: Finding = runsOnce && betweenWriters.has(each.kind) ? { ...each, certainty: 'likely' } : each;
    if (betweenWriters.has(finding.kind) && finding.write && isKeyOf(finding.write, options.privateKeys)) continue;
    const key = `${finding.kind} ${finding.node.range.join('-')}`;
    const known = found.get(key);
    if (!known || (known.certainty === 'likely' && finding.certainty === 'certain')) found.set(key, finding);
  }
  const findings = [...found.values()];
  const rivals = new Rivals(findings);
  return findings.filter((finding) => !isOutranked(finding, rivals)).sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/** The findings that may say the same as another one, by what they are about. */
class Rivals {
  readonly conflicts: readonly Finding[];
  readonly #byWrite: ReadonlyMap<TSESTree.Node | undefined, readonly Finding[]>;
  readonly #byNode: ReadonlyMap<TSESTree.Node, readonly Finding[]>;

  constructor(all: readonly Finding[]) {
    this.conflicts = all.filter(({ kind }) => kind === 'unchecked-conflict');
    const certain = all.filter(({ kind, certainty }) => certainty === 'certain' && precedence.includes(kind));
    this.#byWrite = groupedBy(certain, ({ write }) => write?.node);
    this.#byNode = groupedBy(certain, ({ node }) => node);
  }

  of({ write, node }: Finding): Finding[] {
    return [...(this.#byWrite.get(write?.node) ?? []), ...(this.#byNode.get(node) ?? [])];
  }
}

function groupedBy<Key>(findings: readonly Finding[], keyOf: (finding: Finding) => Key): Map<Key, Finding[]> {
  const groups = new Map<Key, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

function isOutranked(finding: Finding, rivals: Rivals): boolean {
  // A watch whose outcome nobody looks at is that fault first.
  if (finding.kind === 'shared-connection-watch')
    return rivals.conflicts.some(
      (other) => other.write?.object.store === finding.write?.object.store && homeOf(other.node) === homeOf(finding.node),
    );
  const rank = precedence.indexOf(finding.kind);
  return rank > 0 && rivals.of(finding).some((other) => precedence.indexOf(other.kind) < rank);
}
