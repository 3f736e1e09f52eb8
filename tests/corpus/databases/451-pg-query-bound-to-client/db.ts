import { Pool, type QueryResultRow } from 'pg';

const pool = new Pool({ connectionString: process.env.DATABASE_URL });

export type Query = <T extends QueryResultRow>(text: string, values?: unknown[]) => Promise<T[]>;

export async function inTransaction<T>(work: (query: Query) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(async (text, values) => (await client.query(text, values)).rows as never);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
