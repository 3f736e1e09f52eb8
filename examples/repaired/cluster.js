// What stands in braces decides on the slot, so both keys share one.
import { Cluster } from 'ioredis';

const cluster = new Cluster([{ host: 'redis-a', port: 6379 }]);

export async function enqueue(task, at) {
  await cluster.multi().rpush(`{${task.team}}:queue`, task.id).zadd(`{${task.team}}:schedule`, at, task.id).exec();
}
