import { cloudflareKv } from './cloudflare-kv.js';
import { nodeFs } from './fs.js';
import { ioredis } from './ioredis.js';
import { nodeRedis } from './node-redis.js';
import type { StoreClient } from './types.js';
import { upstashRedis } from './upstash-redis.js';
import { vercelKv } from './vercel-kv.js';

/** All clients of the catalogue. A new one is a file beside this one and a line here. */
export const clients: readonly StoreClient[] = [
  // Redis
  ioredis,
  nodeRedis,
  upstashRedis,
  vercelKv,

  // files
  nodeFs,

  // edge
  cloudflareKv,
];
