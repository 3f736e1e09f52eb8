// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 28
// client: ioredis
// shape: class
// source: own
// atomic: HDEL cart:<id> <sku>, with one hash field per line

import { Injectable } from "@nestjs/common";
import { InjectRedis } from "@nestjs-modules/ioredis";
import Redis from "ioredis";

interface Line {
  sku: string;
  qty: number;
}

@Injectable()
export class CartService {
  constructor(@InjectRedis() private readonly redis: Redis) {}

  async removeLine(cartId: string, sku: string): Promise<Line[]> {
    const lines = await this.lines(cartId);
    const at = lines.findIndex((line) => line.sku === sku);
    if (at === -1) return lines;
    lines.splice(at, 1);
    await this.redis.set(this.key(cartId), JSON.stringify(lines), "EX", 3600);
    return lines;
  }

  private async lines(cartId: string): Promise<Line[]> {
    return JSON.parse((await this.redis.get(this.key(cartId))) || "[]");
  }

  private key(cartId: string): string {
    return `cart:${cartId}`;
  }
}
