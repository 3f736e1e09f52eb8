// The memory of the team in Redis.
import Redis from 'ioredis';

const redis = new Redis();

/** Counts the tokens that an agent used: two agents add to the same old number. */
export async function spend(team, tokens) {
  const spent = Number(await redis.get(`spent:${team}`));
  await redis.set(`spent:${team}`, spent + tokens);
}

/** Notes who works on what: two agents change the same old board. */
export async function assign(team, task, agent) {
  const board = JSON.parse((await redis.get(`board:${team}`)) ?? '{}');
  board[task] = { agent, since: Date.now() };
  await redis.set(`board:${team}`, JSON.stringify(board));
}

/** Takes a task: two agents find it free. */
export async function claim(task, agent) {
  if (await redis.get(`claim:${task}`)) return false;
  await redis.set(`claim:${task}`, agent);
  return true;
}

/** Gives a task back: it may be another agent's by the time it is deleted. */
export async function release(task, agent) {
  if ((await redis.get(`claim:${task}`)) === agent) await redis.del(`claim:${task}`);
}

/** Leads the team for a minute: if it crashes in between, it leads for ever. */
export async function lead(agent) {
  if ((await redis.setnx('leader', agent)) === 0) return false;
  await redis.expire('leader', 60);
  return true;
}
