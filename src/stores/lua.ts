/** Lua scripts for the atomic forms of the Redis family, as JavaScript string literals: `KEYS[1]` is the key, `ARGV` the values. */

/** Deletes the key only if it still holds the given value. */
export const compareAndDelete = `"if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0"`;

/** Writes the second value (with the options after it) only if the key still holds the first; a missing key equals the empty text. */
export const compareAndSet = `"if (redis.call('get', KEYS[1]) or '') == ARGV[1] then redis.call('set', KEYS[1], unpack(ARGV, 2)) return 1 end return 0"`;

/** A script that writes its key only if what is stored there is still what it was given. */
export interface CompareAndSet {
  /** which argument is compared with what is stored, and which one is stored; the first is 1, as in `ARGV` */
  readonly expected: number;
  readonly next: number;
  /** how the script tells that it has written nothing, if it does so in a usual way */
  readonly lost: 'zero' | 'null' | undefined;
}

const reads = /redis\.p?call\(\s*(["'])h?get\1\s*,\s*KEYS\[1\]/i;
// an argument that is held against a constant is an option of the script
const compares = /(?:==|~=)\s*(?:tonumber\(\s*)?ARGV\[(\d+)\]|ARGV\[(\d+)\]\s*\)?\s*(?:==|~=)(?!\s*(?:["'\d]|nil\b|false\b|true\b))/;
const writes = /redis\.p?call\(\s*(["'])set\1\s*,\s*KEYS\[1\]\s*,\s*(?:ARGV\[(\d+)\]|unpack\(\s*ARGV\s*,\s*(\d+))/i;

/** Reads off the text of a Lua script for Redis whether it is a compare-and-set of one key. */
export function compareAndSetOf(script: string): CompareAndSet | undefined {
  const code = script.replaceAll(/--[^\n]*/g, '');
  const compared = compares.exec(code);
  const written = writes.exec(code);
  if (!reads.test(code) || !compared || !written || /KEYS\[[2-9]/.test(code)) return undefined;
  return { expected: Number(compared[1] ?? compared[2]), next: Number(written[2] ?? written[3]), lost: lostOf(code) };
}

function lostOf(code: string): CompareAndSet['lost'] {
  if (/return\s+0\b/.test(code)) return 'zero';
  return /return\s+(?:nil|false)\b/.test(code) || !/return(?!\s+redis\.)/.test(code) ? 'null' : undefined;
}
