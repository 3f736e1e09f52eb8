// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: redis (node-redis)
// shape: class
// source: own
// atomic: nothing to fix: compared and deleted in one script

import { createClient } from "redis";

const UNLOCK = `
if redis.call("get", KEYS[1]) == ARGV[1] then
  return redis.call("del", KEYS[1])
end
return 0`;

export class Lease {
  constructor(private readonly client: ReturnType<typeof createClient>, private readonly key: string) {}

  async take(token: string): Promise<boolean> {
    const answer = await this.client.set(this.key, token, { condition: "NX", expiration: { type: "PX", value: 30_000 } });
    return answer === "OK";
  }

  async release(token: string): Promise<boolean> {
    const removed = await this.client.eval(UNLOCK, { keys: [this.key], arguments: [token] });
    return removed === 1;
  }
}
