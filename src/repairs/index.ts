import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Finding } from '../analysis/index.js';
import type { Settings } from '../settings.js';
import { atomicRepairs } from './atomic.js';
import { attributionRepairs } from './attribute.js';
import { functionOf } from './code/nodes.js';
import { casLoopRepairs } from './cas-loop.js';
import { conditionalRetryRepairs } from './conditional-retry.js';
import { conflictCheckRepairs } from './conflict-check.js';
import { contributionRepairs } from './contribute.js';
import { createRepairs } from './create.js';
import { exclusiveRepairs } from './exclusive.js';
import { expiringCreateRepairs } from './expiring-create.js';
import { fieldChangeRepairs } from './field-changes.js';
import { freshRetryRepairs } from './fresh-retry.js';
import { guardRepairs } from './guards.js';
import { hashTagRepairs } from './hash-tag.js';
import { lockReadRepairs } from './lock-read.js';
import { ownConnectionRepairs } from './own-connection.js';
import { ownKeyRepairs, readBefore } from './own-key.js';
import { releaseRepairs } from './release.js';
import type { Repair, RepairContext, Repairer } from './repair.js';
import { transformRepairs } from './transform.js';
import { updateExpressionRepairs } from './update-expression.js';
import { vectorIdRepairs } from './vector-id.js';

export type { Repair } from './repair.js';

/** The kinds of repair that need one command of the client alone. */
const repairers: readonly Repairer[] = [
  atomicRepairs,
  transformRepairs,
  fieldChangeRepairs,
  updateExpressionRepairs,
  lockReadRepairs,
  createRepairs,
  expiringCreateRepairs,
  releaseRepairs,
  conditionalRetryRepairs,
  conflictCheckRepairs,
  freshRetryRepairs,
  guardRepairs,
  hashTagRepairs,
  ownConnectionRepairs,
  ownKeyRepairs,
  vectorIdRepairs,
  contributionRepairs,
  attributionRepairs,
];

/**
 * The repairs that fit a finding, best first: those that leave the stored form alone before those that change it. The lock
 * around both steps is the last resort, since it asks most of all callers.
 */
export function repairsOf(reported: Finding, source: Readonly<TSESLint.SourceCode>, settings: Settings): Repair[] {
  // Runs of a fan-out that read what they write are mended like any other read-modify-write.
  const read = readBefore(reported);
  const finding = read ? { ...reported, kind: 'read-modify-write' as const, read, readSite: siteBeside(read, reported.node) } : reported;
  const context: RepairContext = { finding, source, settings };
  // An atomic change on a condition that no longer holds would never get through.
  const fitting = finding.kind === 'stale-retry' && finding.form === 'outdated' ? [freshRetryRepairs] : repairers;
  const found = fitting.flatMap((repairs) => repairs(context));
  if (finding.kind !== 'check-then-act' || found.length === 0) found.push(...casLoopRepairs(context));
  const equivalent = found.filter((repair) => repair.kind === 'equivalent');
  const remodels = found.filter((repair) => repair.kind === 'remodel');
  return [...(equivalent.length > 0 ? equivalent : exclusiveRepairs(context)), ...remodels];
}

/** The call that leads to a read, in the function in which the write stands; else the read itself. */
function siteBeside(read: NonNullable<Finding['read']>, write: TSESTree.Node): TSESTree.Node {
  const home = functionOf(write);
  return read.context.frames.map(({ call }) => call).find((call) => call !== undefined && functionOf(call) === home) ?? read.node;
}
