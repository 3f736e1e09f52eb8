import { azureBlob } from './azure-blob.js';
import { cloudflareKv } from './cloudflare-kv.js';
import { consul } from './consul.js';
import { convex } from './convex.js';
import { cosmos } from './cosmos.js';
import { d1 } from './d1.js';
import { drizzle } from './drizzle.js';
import { dynamodb } from './dynamodb.js';
import { etcd3 } from './etcd3.js';
import { firestoreWeb } from './firestore-web.js';
import { firestore } from './firestore.js';
import { keyValueLike } from './key-value-like.js';
import { nodeFs } from './fs.js';
import { ioredis } from './ioredis.js';
import { knex } from './knex.js';
import { kysely } from './kysely.js';
import { libsql } from './libsql.js';
import { mikroOrm } from './mikro-orm.js';
import { mongodb } from './mongodb.js';
import { mongoose } from './mongoose.js';
import { mysql2 } from './mysql2.js';
import { natsKv } from './nats-kv.js';
import { neon } from './neon.js';
import { nodeRedis } from './node-redis.js';
import { pg } from './pg.js';
import { postgresJs } from './postgres-js.js';
import { prisma } from './prisma.js';
import { rtdb } from './rtdb.js';
import { s3 } from './s3.js';
import { sequelize } from './sequelize.js';
import { sqlite } from './sqlite.js';
import { supabase } from './supabase.js';
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
  pg,
  neon,
  postgresJs,
  mysql2,
  sqlite,
  libsql,
  d1,
  supabase,
  firestore,
  firestoreWeb,
  rtdb,
  dynamodb,
  s3,
  azureBlob,
  cosmos,
  natsKv,
  etcd3,
  consul,
  convex,

  // by shape
  keyValueLike,
];
