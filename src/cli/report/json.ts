import { summaryOf, type Count } from './summary.js';
import type { Report } from './types.js';

/** A report as JSON: the findings as they are, and how many there are by store, key and rule. */
export function toJson(report: Report): string {
  const { stores, keys, rules } = summaryOf(report);
  const numbers = ({ name, findings }: Count) => ({ name, findings: findings.length });
  const summary = {
    stores: stores.map(numbers),
    keys: keys.map((count) => ({ store: count.store, ...numbers(count) })),
    rules: rules.map(numbers),
  };
  return JSON.stringify({ ...report, summary }, undefined, 2);
}
