// Who wrote which shared key, when, and made from which version: enough to find the write that lost another one.
const logged = `
local version = redis.call('incr', KEYS[2])
redis.call('set', KEYS[1], ARGV[1])
redis.call('xadd', KEYS[3], '*', 'agent', ARGV[2], 'key', KEYS[1], 'at', ARGV[3], 'seen', ARGV[4], 'version', version)
return version`;

/** Writes a key and its entry in the log in one step. `seen` is the version that the value was made from. */
export function monitoredWrite(redis, key, value, agent, seen) {
  return redis.eval(logged, 3, key, `${key}:version`, 'write-log', value, agent, Date.now(), seen);
}

/** The entries of a key's log, oldest first. */
export async function writesOf(redis, key, from = '-', to = '+') {
  const entries = await redis.xrange('write-log', from, to);
  return entries.map(([, fields]) => entryOf(fields)).filter((entry) => entry.key === key);
}

/** The writes that replaced something that their writer had not seen. */
export function overlaps(entries) {
  return entries.filter((entry) => entry.seen < entry.version - 1);
}

function entryOf(fields) {
  const entry = {};
  for (let n = 0; n < fields.length; n += 2) entry[fields[n]] = fields[n + 1];
  return { ...entry, at: Number(entry.at), seen: Number(entry.seen), version: Number(entry.version) };
}
