import type { Report, ReportedFinding } from './types.js';

/** One row of a summary. */
export interface Count {
  readonly name: string;
  readonly findings: readonly ReportedFinding[];
}

/** Findings by store, by key of a store, and by rule; the most frequent first. */
export interface Summary {
  readonly stores: readonly Count[];
  readonly keys: readonly (Count & { readonly store: string })[];
  readonly rules: readonly Count[];
}

export function summaryOf({ findings }: Report): Summary {
  return {
    stores: countsBy(findings, ({ store }) => store),
    keys: countsBy(findings, ({ store, key }) => `${store}\n${key}`).map(({ name, findings: those }) => {
      const [store = '', key = ''] = name.split('\n');
      return { store, name: key, findings: those };
    }),
    rules: countsBy(findings, ({ rule }) => rule),
  };
}

function countsBy(findings: readonly ReportedFinding[], nameOf: (finding: ReportedFinding) => string): Count[] {
  const groups = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    const name = nameOf(finding);
    const group = groups.get(name);
    if (group) group.push(finding);
    else groups.set(name, [finding]);
  }
  const counts = [...groups].map(([name, those]) => ({ name, findings: those }));
  return counts.sort((a, b) => b.findings.length - a.findings.length || (a.name < b.name ? -1 : 1));
}

/** `1 finding`, `2 findings` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** How it went, in one sentence. */
export function outcomeOf({ files, findings, unread }: Report): string {
  const places = new Set(findings.map(({ file }) => file)).size;
  const found = findings.length === 0 ? 'No findings' : `${counted(findings.length, 'finding')} in ${counted(places, 'file')}`;
  const missed = unread.length === 0 ? '' : `; ${counted(unread.length, 'file')} could not be read`;
  return `${found}, of ${counted(files, 'file')} looked at${missed}.`;
}
