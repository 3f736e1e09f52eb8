import { createClient, WatchError } from 'redis';

const base = createClient({ url: process.env.REDIS_URL });

export class JsonStore<T> {
  constructor(private readonly prefix: string) {}

  async update(id: string, change: (value: T | undefined) => T): Promise<T> {
    const key = `${this.prefix}:${id}`;
    const connection = await base.duplicate().connect();
    try {
      for (;;) {
        await connection.watch(key);
        const text = await connection.get(key);
        const next = change(text === null ? undefined : (JSON.parse(text) as T));
        try {
          await connection.multi().set(key, JSON.stringify(next)).exec();
          return next;
        } catch (error) {
          if (!(error instanceof WatchError)) throw error;
        }
      }
    } finally {
      connection.destroy();
    }
  }
}
