// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 21
// client: ioredis
// shape: cross-file
// source: own
// atomic: rpush(key, JSON.stringify(entry))

import { Injectable } from "@nestjs/common";
import { RedisService } from "./redis-service";

@Injectable()
export class AuditService {
  constructor(private readonly store: RedisService) {}

  async record(documentId: string, actor: string, action: string): Promise<void> {
    const key = `audit:${documentId}`;
    const trail = (await this.store.getJson<{ actor: string; action: string; at: number }[]>(key)) ?? [];
    trail.push({ actor, action, at: Date.now() });
    await this.store.setJson(key, trail);
  }
}
