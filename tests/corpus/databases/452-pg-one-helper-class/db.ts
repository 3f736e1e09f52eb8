import { Pool } from 'pg';

export class Database {
  private readonly pool = new Pool({ connectionString: process.env.DATABASE_URL });

  async one<T>(text: string, values: unknown[] = []): Promise<T | null> {
    const result = await this.pool.query(text, values);
    return (result.rows[0] as T) ?? null;
  }

  async none(text: string, values: unknown[] = []): Promise<void> {
    await this.pool.query(text, values);
  }
}

export const db = new Database();
