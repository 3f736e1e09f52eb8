// kind: 7 fixed vector id
// rule: no-fixed-vector-id
// expect: none
// client: @upstash/vector
// shape: same-function
// source: own
// atomic: nothing to fix: the message has an id of its own

import { Index } from '@upstash/vector';
import { Hono } from 'hono';

const index = new Index<{ thread: string; author: string }>();
const app = new Hono();

app.post('/threads/:thread/messages', async (c) => {
  const thread = c.req.param('thread');
  const message = await c.req.json<{ id: string; author: string; text: string }>();
  await index.upsert({
    id: `${thread}:${message.id}`,
    data: message.text,
    metadata: { thread, author: message.author },
  });
  return c.json({ stored: message.id }, 201);
});

export default app;
