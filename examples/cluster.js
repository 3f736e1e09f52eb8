// A queue on a Redis cluster.
import { Cluster } from 'ioredis';

const cluster = new Cluster([{ host: 'redis-a', port: 6379 }]);

/** Two keys in two slots: this fails as soon as there is more than one node. */
export async function enqueue(task, at) {
  await cluster.multi().rpush(`queue:${task.team}`, task.id).zadd('schedule', at, task.id).exec();
}
