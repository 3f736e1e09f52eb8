import type { ChangedLine } from './types.js';

/** Beyond this many pairs of lines all old ones are shown as taken out and all new ones as put in. */
const mostPairs = 1_000_000;

/** How one list of lines becomes another with the fewest changes: what is common to both stays. */
export function changedLines(before: readonly string[], after: readonly string[]): ChangedLine[] {
  const lengths = before.length * after.length <= mostPairs ? commonLengths(before, after) : [];
  const lines: ChangedLine[] = [];
  let [old, fresh] = [0, 0];
  while (old < before.length || fresh < after.length) {
    const [removed, added] = [before[old], after[fresh]];
    if (removed !== undefined && removed === added) {
      lines.push({ sign: ' ', text: removed });
      old++;
      fresh++;
    } else if (removed !== undefined && (added === undefined || at(lengths, old + 1, fresh) >= at(lengths, old, fresh + 1))) {
      lines.push({ sign: '-', text: removed });
      old++;
    } else {
      lines.push({ sign: '+', text: added ?? '' });
      fresh++;
    }
  }
  return lines;
}

/** For each pair of places, how many lines the rests of both lists have in common, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let old = before.length - 1; old >= 0; old--) {
    const row = lengths[old] ?? [];
    for (let fresh = after.length - 1; fresh >= 0; fresh--) {
      const isCommon = before[old] === after[fresh];
      row[fresh] = isCommon ? at(lengths, old + 1, fresh + 1) + 1 : Math.max(at(lengths, old + 1, fresh), at(lengths, old, fresh + 1));
    }
  }
  return lengths;
}

function at(lengths: readonly (readonly number[])[], old: number, fresh: number): number {
  return lengths[old]?.[fresh] ?? 0;
}
