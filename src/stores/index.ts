import { cloudflareKv } from './cloudflare-kv.js';
import { drizzle } from './drizzle.js';
import { nodeFs } from './fs.js';
import { ioredis } from './ioredis.js';
import { knex } from './knex.js';
import { kysely } from './kysely.js';
import { mikroOrm } from './mikro-orm.js';
import { mongodb } from './mongodb.js';
import { mongoose } from './mongoose.js';
import { nodeRedis } from './node-redis.js';
import { prisma } from './prisma.js';
import { sequelize } from './sequelize.js';
import { typeorm } from './typeorm.js';
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

  // databases
  prisma,
  drizzle,
  kysely,
  knex,
  typeorm,
  sequelize,
  mikroOrm,
  mongodb,
  mongoose,
];
