import { Inject, Injectable } from "@nestjs/common";
import Redis from "ioredis";

@Injectable()
export class RedisService {
  constructor(@Inject("REDIS") private readonly client: Redis) {}

  async getJson<T>(key: string): Promise<T | null> {
    const text = await this.client.get(key);
    return text ? (JSON.parse(text) as T) : null;
  }

  async setJson(key: string, value: unknown): Promise<void> {
    await this.client.set(key, JSON.stringify(value));
  }
}
