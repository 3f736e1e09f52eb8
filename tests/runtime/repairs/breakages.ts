/** One way to break each repair, in the order in which they are tried: the proofs must notice. */
const breakages: readonly (readonly [what: string, from: RegExp, to: string])[] = [
  ['the chain starts every job at once', /\(tails\.get\(key\) \?\? Promise\.resolve\(\)\)\.then\(job, job\)/u, 'job()'],
  ['the lock of the server is taken without asking', /, 'NX'\)\) !== 'OK'; attempt\+\+/u, ")) !== 'OK'; attempt++"],
  ['the lock of the file is another for each caller', /lock\((?:"[^"]*"|path), \{/u, 'lock(String(Math.random()), {'],
  ['the loop ends without looking', /if \(\(await (.*)\)(?: === 1| !== null|\.ok)\) (break|return \w+);/u, 'await $1; $2;'],
  ['the counter is set', /\.(?:incrby|incrBy|decrby|decrBy)\('key', 1\)/u, ".set('key', '1')"],
  ['the amount is set', /\.(?:incrbyfloat|incrByFloat)\('key', amount\)/u, ".set('key', String(amount))"],
  ['the field goes elsewhere', /\.(hset|hSet)\('key', (?='name'|\{ \['name'\])/u, ".$1('lost', "],
  ['the field is set', /\.hincrby\('key', 'count', 1\)/u, ".hset('key', 'count', 1)"],
  ['the field is set', /\.hincrBy\('key', 'count', 1\)/u, ".hset('key', { count: '1' })"],
  ['the field is set', /\.hIncrBy\('key', 'count', 1\)/u, ".hSet('key', 'count', 1)"],
  ['the list is cut', /await (\w+)\.rpush\('key', (.*)\);/u, "await $1.rpush('key', $2); await $1.ltrim('key', 0, 0);"],
  ['the list is cut', /await (\w+)\.rPush\('key', (.*)\);/u, "await $1.rPush('key', $2); await $1.lTrim('key', 0, 0);"],
  ['the text is replaced', /\.append\('key'/u, ".set('key'"],
  ['the file is replaced', /\b(appendFile(?:Sync)?)\((.*)\);$/mu, "$1($2, { flag: 'w' });"],
  ['all items have one key', /:\$\{crypto\.randomUUID\(\)\}/u, ':one'],
  ['the list is replaced', /\.appendToArray\('list', (\w+)\)/u, ".set('list', [$1])"],
  ['whoever comes writes', /, 'NX'\)/u, ')'],
  ['whoever comes writes', /(?:, |(?<=\{) )(?:NX|nx): true \}/u, ' }'],
  ['whoever comes writes', /conditionalSet: 'onlyIfDoesNotExist'/u, ''],
  ['whoever comes writes', /flag: 'wx'/u, "flag: 'w'"],
  ['whoever comes writes', /\.check\(\{ key: \['key'\], versionstamp: null \}\)/u, ''],
  ['whoever comes writes', /, \{ onlyIf: \{ etagDoesNotMatch: '\*' \} \}/u, ''],
  ['the code stays', /\.(?:getdel|getDel)\(/u, '.get('],
  ['the row is not locked', / FOR UPDATE/u, ''],
  ['the database does not add', /\b(\w+) = \1 (?:\+|-|\|\|) (?=[$?])/u, '$1 = '],
  ['the transaction never begins', /await connection\.query\('BEGIN'\);/u, ''],
  [
    'what was read first is kept',
    /(\n {4,})const (\w+|\{[^}]*\}) = ((?:Number\()?await [^;]*?(?:\.get[(<]|query\('SELECT|new GetCommand|findUniqueOrThrow)[^;]*);/u,
    '$1var first; const $2 = (first ??= $3);',
  ],
  ['nobody is told', /throw new Error\('another writer was faster[^;]*;/u, 'return;'],
  [
    'the connection is shared again',
    /(redis|client)\.duplicate\(\)(?:\.connect\(\))?;\n {2}try/u,
    'Object.assign(Object.create($1), { quit() {} });\n  try',
  ],
  ['the lock lets everybody in', /^const mutex = new Mutex\(\);$(?=\n\nexport)/mu, 'const mutex = { runExclusive: (job) => job() };'],
  ['the lock lets everybody in', /mutex\.runExclusive\(async \(\) => \{/u, '((job) => job())(async () => {'],
  ['the limit lets everybody in', /pLimit\(1\)/u, 'pLimit(20)'],
  ['what was taken out of the buffer is dropped', /buffer\.splice\(0\)/u, '(buffer.splice(0), [])'],
  ['all runs have one key', /:\$\{agent\}`/u, '`'],
  ['the entries have one place', /\.(?:xadd|xAdd|rpush)\('shared:plan:contributions', .*\);/u, ".set('shared:plan', plan);"],
  ['all writers have one key', /`agent:\$\{agent\}:/u, '`agent:'],
  ['the log is passed by again', /await monitoredWrite\('shared:plan', plan, agent\)/u, "await redis.set('shared:plan', plan)"],
  ['the row is not locked', /\.forUpdate\(\)|\.for\('update'\)|\.setLock\('pessimistic_write'\)/u, ''],
  ['the row is not locked', /, lock: (?:true|\{ mode: 'pessimistic_write' \})/u, ''],
  ['the database does not add', /if_not_exists\(steps, /u, 'if_not_exists(lost, '],
  ['the database does not add', /\$\{accounts\.\w+\} (?:\+|-|\|\|) /u, ''],
  ['the database does not add', /eb\('balance', '[-+]', 1\)/u, '1'],
  ['the database does not add', /\.(?:in|de)crement\('balance', 1\)/u, '.update({ balance: 1 })'],
  ['the database does not add', /\.(?:in|de)crement\(\{ id: 'a' \}, 'balance', 1\)/u, ".update({ id: 'a' }, { balance: 1 })"],
  ['the database does not add', /\.(?:in|de)crement\('balance', \{ by: 1, (where: .*) \}\)/u, '.update({ balance: 1 }, { $1 })'],
  ['the database does not add', /\.(?:in|de)crement\('balance', \{ by: 1 \}\)/u, '.update({ balance: 1 })'],
  ['the database does not add', /balance: \{ (?:increment|decrement): 1 \}/u, 'balance: 1'],
  ['the list is replaced', /tags: \{ push: (.*?) \}/u, 'tags: [$1]'],
  ['nobody waits for a write', /await (?=writeFile\(path, part\))/u, 'void '],
  ['the keys have no tag in common', /'\{queue\}:queued'/u, "'queued'"],
  ['nobody is named', /, agent, at: Date\.now\(\)/u, ''],
  ['everybody has deleted', /then return redis\.call\('del', KEYS\[1\]\) end return 0/u, "then redis.call('del', KEYS[1]) end return 1"],
  ['the old value is not asked for', /\(stored\) =>/u, '(unused, stored) =>'],
];

/** A repair, broken. */
export interface Broken {
  readonly what: string;
  readonly code: string;
}

/** Breaks a repair in the first way that fits it, at all places; `before` is the program that it mends. */
export function broken(output: string, before: string): Broken | undefined {
  for (const [what, from, to] of breakages) {
    if (from.test(before) || !from.test(output)) continue;
    return { what, code: output.replaceAll(new RegExp(from, `${from.flags}g`), to) };
  }
  return undefined;
}
