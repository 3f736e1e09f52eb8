// Who wrote which shared key, when, and made from which version: enough to find the write that lost another one.
// Value, version and entry change in one step, so the order of the log is the order of the writes.
const logged = `
local version = redis.call('incr', KEYS[2])
redis.call('set', KEYS[1], ARGV[1])
redis.call('xadd', KEYS[3], '*', 'agent', ARGV[2], 'key', KEYS[1], 'at', ARGV[3], 'seen', ARGV[4], 'version', version)
return version`;

/** Writes a key and its entry in the log. `seen` is the version that the value was made from. */
export function monitoredWrite(redis, key, value, agent, seen) {
  return redis.eval(logged, 3, key, `${key}:version`, 'write-log', value, agent, Date.now(), seen);
}

/** A key's value, and the version to hand to `monitoredWrite` with what is made from it. */
export async function monitoredRead(redis, key) {
  const [value, version] = await redis.mget(key, `${key}:version`);
  return { value, version: Number(version) };
}

/** The entries of a key in a window of time, oldest first. `from` and `to` are milliseconds, by the clock of the server. */
export async function writesOf(redis, key, { from = '-', to = '+' } = {}) {
  const entries = await redis.xrange('write-log', from, to);
  return entries.map(([, fields]) => entryOf(fields)).filter((entry) => entry.key === key);
}

/** The writes that replaced something that their writer had not seen, each with the writes that it lost. */
export function overlaps(entries) {
  return entries
    .filter((entry) => entry.seen < entry.version - 1)
    .map((entry) => ({ ...entry, lost: entries.filter(({ version }) => version > entry.seen && version < entry.version) }));
}

/** Pairs of writes of two agents within some milliseconds: where to look if the writers do not say what they have seen. */
export function closeWrites(entries, milliseconds) {
  const pairs = entries.slice(1).map((entry, index) => [entries[index], entry]);
  return pairs.filter(([first, second]) => first.agent !== second.agent && second.at - first.at <= milliseconds);
}

function entryOf(fields) {
  const entry = {};
  for (let n = 0; n < fields.length; n += 2) entry[fields[n]] = fields[n + 1];
  return { ...entry, at: Number(entry.at), seen: Number(entry.seen), version: Number(entry.version) };
}
