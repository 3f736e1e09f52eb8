// One command for each change.
import Redis from 'ioredis';

const redis = new Redis();

export async function spend(team, tokens) {
  await redis.incrby(`spent:${team}`, tokens);
}

/** A hash: each task is a field of its own. */
export async function assign(team, task, agent) {
  await redis.hset(`board:${team}`, task, JSON.stringify({ agent, since: Date.now() }));
}

export async function claim(task, agent) {
  return (await redis.set(`claim:${task}`, agent, 'NX')) === 'OK';
}

const deleteIfMine = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`;

export async function release(task, agent) {
  return (await redis.eval(deleteIfMine, 1, `claim:${task}`, agent)) === 1;
}

export async function lead(agent) {
  return (await redis.set('leader', agent, 'EX', 60, 'NX')) === 'OK';
}
