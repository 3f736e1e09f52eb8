import type { Trace } from '../trace.js';
import { findChecksThenActs } from './check-then-act.js';
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

/** Migrations run once, before anything else does. */
const migration = /(?:^|\/)(?:db-?)?migrations?\//i;

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
  const runsOnce = migration.test(options.file);
  for (const each of all) {
    const finding: Finding = runsOnce && betweenWriters.has(each.kind) ? { ...each, certainty: 'likely' } : each;
    if (betweenWriters.has(finding.kind) && finding.write && isKeyOf(finding.write, options.privateKeys)) continue;
    const key = `${finding.kind} ${finding.node.range.join('-')}`;
    const known = found.get(key);
    if (!known || (known.certainty === 'likely' && finding.certainty === 'certain')) found.set(key, finding);
  }
  const findings = [...found.values()];
  return findings.filter((finding) => !isOutranked(finding, findings)).sort((a, b) => a.node.range[0] - b.node.range[0]);
}

function isOutranked(finding: Finding, all: readonly Finding[]): boolean {
  // A watch whose outcome nobody looks at is that fault first.
  if (finding.kind === 'shared-connection-watch')
    return all.some(
      (other) =>
        other.kind === 'unchecked-conflict' &&
        other.write?.object.store === finding.write?.object.store &&
        homeOf(other.node) === homeOf(finding.node),
    );
  const rank = precedence.indexOf(finding.kind);
  return (
    rank > 0 &&
    all.some(
      (other) =>
        other !== finding &&
        (other.write?.node === finding.write?.node || other.node === finding.node) &&
        precedence.includes(other.kind) &&
        precedence.indexOf(other.kind) < rank &&
        other.certainty === 'certain',
    )
  );
}
