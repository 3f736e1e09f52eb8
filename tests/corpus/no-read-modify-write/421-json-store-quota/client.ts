import { createClient } from 'redis';

export const client = createClient({ url: process.env.REDIS_URL });

export async function ready() {
  if (!client.isOpen) await client.connect();
  return client;
}
