import { ready } from './client.js';

export class JsonStore<T> {
  constructor(
    private readonly prefix: string,
    private readonly ttlSeconds: number,
  ) {}

  private keyOf(id: string) {
    return `${this.prefix}:${id}`;
  }

  async get(id: string): Promise<T | undefined> {
    const redis = await ready();
    const text = await redis.get(this.keyOf(id));
    return text === null ? undefined : (JSON.parse(text) as T);
  }

  async set(id: string, value: T): Promise<void> {
    const redis = await ready();
    await redis.set(this.keyOf(id), JSON.stringify(value), { EX: this.ttlSeconds });
  }
}
