import { expect, it } from 'vitest';
import { compareAndSetOf } from '../../src/stores/lua.js';

const get = "redis.call('GET', KEYS[1])";

it.each([
  ['a comparison of the call', `if ${get} == ARGV[1] then redis.call('SET', KEYS[1], ARGV[2]) return 1 end return 0`, 1, 2, 'zero'],
  ['a comparison of a variable', `local v = ${get} if v ~= ARGV[2] then return nil end redis.call('SET', KEYS[1], ARGV[1])`, 2, 1, 'null'],
  [
    'a missing key as the empty text',
    `if (${get} or '') == ARGV[1] then redis.call('set', KEYS[1], unpack(ARGV, 2)) return 1 end return 0`,
    1,
    2,
    'zero',
  ],
  [
    'a version inside of the value',
    `if cjson.decode(${get}).v == tonumber(ARGV[1]) then redis.call('set', KEYS[1], ARGV[2]) end`,
    1,
    2,
    'null',
  ],
  ['an answer of its own', `if ARGV[1] == ${get} then redis.call('set', KEYS[1], ARGV[2]) return 'ok' end return 'stale'`, 1, 2, undefined],
])('takes %s for a compare-and-set', (_, script, expected, next, lost) => {
  expect(compareAndSetOf(script)).toEqual({ expected, next, lost });
});

it.each([
  ['deletes', `if ${get} == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`],
  ['counts', `local n = ${get} if n > ARGV[1] then return 0 end redis.call('incr', KEYS[1])`],
  ['compares an option with a constant', `local n = ${get} if ARGV[2] == 'force' then redis.call('set', KEYS[1], ARGV[1]) end`],
  ['writes what it computed', `local n = ${get} if n == ARGV[1] then redis.call('set', KEYS[1], n + 1) end`],
  ['touches a second key', `if ${get} == ARGV[1] then redis.call('set', KEYS[1], ARGV[2]) redis.call('incr', KEYS[2]) end`],
  ['says so in a comment only', `${get} -- if it == ARGV[1]\nredis.call('set', KEYS[1], ARGV[2])`],
])('leaves a script alone that %s', (_, script) => {
  expect(compareAndSetOf(script)).toBeUndefined();
});
