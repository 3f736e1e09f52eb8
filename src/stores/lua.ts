/** Lua scripts for the atomic forms of the Redis family, as JavaScript string literals: `KEYS[1]` is the key, `ARGV` the values. */

/** Deletes the key only if it still holds the given value. */
export const compareAndDelete = `"if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0"`;

/** Writes the second value (with the options after it) only if the key still holds the first; a missing key equals the empty text. */
export const compareAndSet = `"if (redis.call('get', KEYS[1]) or '') == ARGV[1] then redis.call('set', KEYS[1], unpack(ARGV, 2)) return 1 end return 0"`;
