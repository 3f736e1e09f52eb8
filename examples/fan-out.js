// All agents work on one task at once.
import Redis from 'ioredis';
import { ask } from './agents.js';

const redis = new Redis();

/** The answers all go to the key of the task: the last agent wins. */
export async function work(team, task) {
  await Promise.all(
    team.map(async (agent) => {
      const answer = await ask(agent, task.goal);
      await redis.set(`answer:${task.id}`, answer);
    }),
  );
}
