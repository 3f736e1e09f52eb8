// kind: 3 conflict ignored or stale retry
// rule: no-shared-connection-watch
// expect: report
// lines: 19
// alt-lines: 25
// client: ioredis
// shape: same-function
// source: own
// atomic: fastify.redis.duplicate() for the watched section

import Redis from "ioredis";
import Fastify from "fastify";

const redis = new Redis();
const app = Fastify();

app.post<{ Params: { id: string }; Body: { price: number } }>("/bids/:id", async (req, reply) => {
  const key = `auction:${req.params.id}`;
  await redis.watch(key);
  const highest = Number(await redis.get(key));
  if (req.body.price <= highest) {
    await redis.unwatch();
    return reply.code(409).send({ highest });
  }
  const replies = await redis.multi().set(key, req.body.price).exec();
  return replies ? { highest: req.body.price } : reply.code(409).send({ retry: true });
});
