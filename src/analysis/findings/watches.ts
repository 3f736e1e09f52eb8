import type { Operation } from '../effects.js';
import type { Finding, FindingOptions } from './finding.js';
import { shortText, siteIn } from './sites.js';

/** WATCH on a connection that concurrent callers share: the first EXEC on it forgets the watches of all of them. */
export function findSharedConnectionWatches(operations: readonly Operation[], options: FindingOptions): Finding[] {
  const findings: Finding[] = [];
  for (const watch of operations) {
    if (watch.effect !== 'watch' || watch.object.own || !watch.traits.connection || watch.batch) continue;
    // A parameter that says it is a connection of the caller's own is taken at its word.
    const receiver =
      watch.call && 'callee' in watch.call && watch.call.callee.type === 'MemberExpression'
        ? shortText(watch.call.callee.object, watch.module, 30)
        : 'the client';
    if (/(?:conn|connection|isolated|dedicated|tx|trx|session|own)$/i.test(receiver) && !receiver.includes('.')) continue;
    // Sections that take turns cannot forget each other's watches.
    if (watch.context.guards.some((guard) => (guard.what === 'lock' || guard.what === 'serialised') && guard.flaw === undefined)) continue;
    const node = siteIn(watch, options.module);
    if (!node) continue;
    findings.push({
      kind: 'shared-connection-watch',
      form: 'shared',
      certainty: watch.object.certainty,
      node,
      module: options.module,
      read: undefined,
      write: watch,
      data: { client: receiver },
    });
  }
  return findings;
}
