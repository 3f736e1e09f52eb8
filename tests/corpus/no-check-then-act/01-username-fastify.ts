// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 21
// client: redis (node-redis v6)
// shape: same-function
// source: own
// atomic: set(key, id, { condition: "NX" }) and look at the answer

import Fastify from "fastify";
import { createClient } from "redis";

const client = await createClient().connect();
const app = Fastify();

app.post<{ Body: { name: string; userId: string } }>("/names", async (request, reply) => {
  const { name, userId } = request.body;
  const key = `name:${name.toLowerCase()}`;
  const taken = await client.exists(key);
  if (taken) return reply.code(409).send({ error: "taken" });
  await client.set(key, userId);
  return reply.code(201).send({ name });
});

export { app };
