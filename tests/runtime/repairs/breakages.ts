/** One way to break each repair, in the order in which they are tried: the proofs must notice. */
const breakages: readonly (readonly [what: string, from: RegExp, to: string])[] = [
  ['the chain starts every job at once', /\(tails\.get\(key\) \?\? Promise\.resolve\(\)\)\.then\(job, job\)/u, 'job()'],
  ['the lock of the server is taken without asking', /, 'NX'\)\) !== 'OK'; attempt\+\+/u, ")) !== 'OK'; attempt++"],
  ['the lock of the file is another for each caller', /lock\("[^"]*", \{/u, 'lock(String(Math.random()), {'],
  ['the loop ends without looking', /if \(\(await (.*)\)(?: === 1| !== null|\.ok)\) (break|return \w+);/u, 'await $1; $2;'],
  ['the counter is set', /\.(?:incrby|incrBy)\('key', 1\)/u, ".set('key', '1')"],
  ['the amount is set', /\.incrbyfloat\('key', amount\)/u, ".set('key', amount)"],
  ['the field is set', /\.hincrby\('key', 'count', 1\)/u, ".hset('key', 'count', 1)"],
  ['the field is set', /\.hIncrBy\('key', 'count', 1\)/u, ".hSet('key', 'count', 1)"],
  ['the list is cut', /await (\w+)\.rpush\('key', (.*)\);/u, "await $1.rpush('key', $2); await $1.ltrim('key', 0, 0);"],
  ['the list is cut', /await (\w+)\.rPush\('key', (.*)\);/u, "await $1.rPush('key', $2); await $1.lTrim('key', 0, 0);"],
  ['the text is replaced', /\.append\('key'/u, ".set('key'"],
  ['the file is replaced', /appendFile\((?=[^;]*\);\n)/u, 'writeFile('],
  ['whoever comes writes', /, 'NX'\)/u, ')'],
  ['whoever comes writes', /, (?:NX|nx): true \}/u, ' }'],
  ['whoever comes writes', /flag: 'wx'/u, "flag: 'w'"],
  ['whoever comes writes', /\.check\(\{ key: \['key'\], versionstamp: null \}\)/u, ''],
  ['whoever comes writes', /, \{ onlyIf: \{ etagDoesNotMatch: '\*' \} \}/u, ''],
  ['the code stays', /\.getdel\(/u, '.get('],
  ['the row is not locked', / FOR UPDATE/u, ''],
  ['the database does not add', /balance = balance \+ (\$1|\?)/u, 'balance = $1'],
  ['the old value is not asked for', /\(stored\) =>/u, '(unused, stored) =>'],
];

/** A repair, broken. */
export interface Broken {
  readonly what: string;
  readonly code: string;
}

/** Breaks a repair in the first way that fits it; `before` is the program that it mends. */
export function broken(output: string, before: string): Broken | undefined {
  for (const [what, from, to] of breakages) {
    if (from.test(before) || !from.test(output)) continue;
    return { what, code: output.replace(from, to) };
  }
  return undefined;
}
