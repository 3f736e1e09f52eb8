// kind: 3 conflict ignored or stale retry
// rule: no-shared-connection-watch
// expect: none
// client: redis (node-redis v6) + async-mutex
// shape: class
// source: own
// atomic: nothing to fix: the sections of this process take turns, and WATCH guards against the others

import { Mutex } from "async-mutex";
import { type RedisClientType, WatchError } from "redis";

export class Scoreboard {
  private readonly turn = new Mutex();

  constructor(private readonly watching: RedisClientType) {}

  async score(team: string, goals: number): Promise<number> {
    return this.turn.runExclusive(async () => {
      for (;;) {
        await this.watching.watch(team);
        const total = Number((await this.watching.get(team)) ?? 0) + goals;
        try {
          await this.watching.multi().set(team, String(total)).exec();
          return total;
        } catch (err) {
          if (!(err instanceof WatchError)) throw err;
        }
      }
    });
  }
}
