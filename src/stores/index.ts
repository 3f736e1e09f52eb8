import { asyncStorage } from './async-storage.js';
import { azureBlob } from './azure-blob.js';
import { bun } from './bun.js';
import { cacheManager } from './cache-manager.js';
import { chroma } from './chroma.js';
import { cloudflareKv } from './cloudflare-kv.js';
import { cloudflareR2 } from './cloudflare-r2.js';
import { cloudflareVectorize } from './cloudflare-vectorize.js';
import { conf } from './conf.js';
import { consul } from './consul.js';
import { convex } from './convex.js';
import { cosmos } from './cosmos.js';
import { d1 } from './d1.js';
import { deno } from './deno.js';
import { drizzle } from './drizzle.js';
import { durableObjects } from './durable-objects.js';
import { dynamodb } from './dynamodb.js';
import { elizaos } from './elizaos.js';
import { etcd3 } from './etcd3.js';
import { extensionStorage } from './extension-storage.js';
import { fanOuts } from './fan-outs.js';
import { firestoreWeb } from './firestore-web.js';
import { firestore } from './firestore.js';
import { fsExtra } from './fs-extra.js';
import { nodeFs } from './fs.js';
import { googleAdk } from './google-adk.js';
import { idbKeyval } from './idb-keyval.js';
import { ioredis } from './ioredis.js';
import { keyValueLike } from './key-value-like.js';
import { keyv } from './keyv.js';
import { knex } from './knex.js';
import { kysely } from './kysely.js';
import { langchainVectorStore } from './langchain-vector-store.js';
import { langgraphStore } from './langgraph-store.js';
import { level } from './level.js';
import { libsql } from './libsql.js';
import { localforage } from './localforage.js';
import { lowdb } from './lowdb.js';
import { lruCache } from './lru-cache.js';
import { mastraMemory } from './mastra-memory.js';
import { mem0 } from './mem0.js';
import { memcached } from './memcached.js';
import { memjs } from './memjs.js';
import { mikroOrm } from './mikro-orm.js';
import { mongodb } from './mongodb.js';
import { mongoose } from './mongoose.js';
import { mysql2 } from './mysql2.js';
import { natsKv } from './nats-kv.js';
import { neon } from './neon.js';
import { netlifyBlobs } from './netlify-blobs.js';
import { nodeCache } from './node-cache.js';
import { nodeRedis } from './node-redis.js';
import { openaiAgents } from './openai-agents.js';
import { pg } from './pg.js';
import { pinecone } from './pinecone.js';
import { postgresJs } from './postgres-js.js';
import { prisma } from './prisma.js';
import { processLocks } from './process-locks.js';
import { qdrant } from './qdrant.js';
import { retries } from './retries.js';
import { rtdb } from './rtdb.js';
import { s3 } from './s3.js';
import { sequelize } from './sequelize.js';
import { sharedLocks } from './shared-locks.js';
import { sqlite } from './sqlite.js';
import { supabase } from './supabase.js';
import { typeorm } from './typeorm.js';
import type { StoreClient } from './types.js';
import { unstorage } from './unstorage.js';
import { upstashRedis } from './upstash-redis.js';
import { upstashVector } from './upstash-vector.js';
import { valkeyGlide } from './valkey-glide.js';
import { vercelKv } from './vercel-kv.js';
import { weaviate } from './weaviate.js';
import { webLocks } from './web-locks.js';
import { webStorage } from './web-storage.js';
import { writeFileAtomic } from './write-file-atomic.js';
import { wxtStorage } from './wxt-storage.js';

/** All clients of the catalogue. A new one is a file beside this one and a line here. */
export const clients: readonly StoreClient[] = [
  // Redis
  ioredis,
  nodeRedis,
  upstashRedis,
  vercelKv,
  valkeyGlide,

  // files
  nodeFs,
  fsExtra,
  writeFileAtomic,
  lowdb,
  conf,
  level,
  bun,
  deno,

  // edge
  cloudflareKv,
  cloudflareR2,
  durableObjects,
  netlifyBlobs,

  // caches and wrappers
  keyv,
  cacheManager,
  unstorage,
  lruCache,
  nodeCache,
  memjs,
  memcached,

  // browsers and devices
  webStorage,
  extensionStorage,
  wxtStorage,
  idbKeyval,
  localforage,
  asyncStorage,

  // memories of agents
  langgraphStore,
  mastraMemory,
  mem0,
  elizaos,
  googleAdk,
  openaiAgents,

  // vectors
  pinecone,
  qdrant,
  chroma,
  weaviate,
  upstashVector,
  cloudflareVectorize,
  langchainVectorStore,

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

  // locks, queues, retries and fan-outs
  webLocks,
  processLocks,
  sharedLocks,
  retries,
  fanOuts,

  // by shape
  keyValueLike,
];
