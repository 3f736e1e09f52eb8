/** What tells whether a file or directory is still the one that was read. */
export interface Stamp {
  mtimeMs: number;
  size: number;
  ino: number;
  /** when the stamp was taken, by this machine's clock */
  seenAt: number;
}

/** File systems and clocks have ticks; two changes within one leave the same time. */
const TICK = 50;

/**
 * Whether what was read under the stamp `before` is still what is there under the stamp `now`.
 * A file that had changed just before it was read may have changed again within the same tick, so such a stamp proves nothing.
 */
export function isUnchanged(before: Stamp, now: Stamp): boolean {
  const isSame = before.mtimeMs === now.mtimeMs && before.size === now.size && before.ino === now.ino;
  return isSame && Math.abs(before.seenAt - before.mtimeMs) > TICK;
}
