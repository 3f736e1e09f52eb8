import type { Trace } from '../trace.js';
import { findChecksThenActs } from './check-then-act.js';
import type { Finding, FindingOptions, Query } from './finding.js';
import { findReadModifyWrites } from './read-modify-write.js';

const queries: readonly Query[] = [findReadModifyWrites, findChecksThenActs];

/** All faults of a file, each once, in the order of the source. */
export function findAll(traces: readonly Trace[], options: FindingOptions): Finding[] {
  const found = new Map<string, Finding>();
  for (const { operations } of traces) {
    for (const query of queries) {
      for (const finding of query(operations, options)) {
        const key = `${finding.kind} ${finding.node.range.join('-')}`;
        const known = found.get(key);
        if (!known || (known.certainty === 'likely' && finding.certainty === 'certain')) found.set(key, finding);
      }
    }
  }
  return [...found.values()].sort((a, b) => a.node.range[0] - b.node.range[0]);
}
