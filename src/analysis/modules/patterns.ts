/**
 * The value of the pattern that `key` matches best, and what its `*` stands for.
 * An exact name wins, then the longest text before the `*`: the rule of package `imports` and `exports` and of tsconfig `paths`.
 */
export function bestMatch<Value>(patterns: Readonly<Record<string, Value>>, key: string): { value: Value; star: string } | undefined {
  let best: { value: Value; star: string; length: number } | undefined;
  for (const [pattern, value] of Object.entries(patterns)) {
    if (pattern === key) return { value, star: '' };
    const at = pattern.indexOf('*');
    if (at === -1) continue;
    const [before, after] = [pattern.slice(0, at), pattern.slice(at + 1)];
    const fits = key.startsWith(before) && key.endsWith(after) && key.length >= before.length + after.length;
    if (fits && (best === undefined || at > best.length)) {
      best = { value, star: key.slice(at, key.length - after.length), length: at };
    }
  }
  return best;
}
