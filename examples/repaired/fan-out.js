// Each agent writes a field of its own.
import Redis from 'ioredis';
import { ask } from '../agents.js';

const redis = new Redis();

export async function work(team, task) {
  await Promise.all(
    team.map(async (agent) => {
      const answer = await ask(agent, task.goal);
      await redis.hset(`answer:${task.id}`, agent, answer);
    }),
  );
}
