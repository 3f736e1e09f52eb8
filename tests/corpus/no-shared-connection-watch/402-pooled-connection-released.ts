// kind: 4 watch on a shared connection
// rule: no-shared-connection-watch
// expect: none
// client: ioredis
// shape: class
// source: own
// atomic: nothing to fix: each section has a connection of its own

import Redis from 'ioredis';

export class AuctionHouse {
  private readonly idle: Redis[] = [];

  constructor(private readonly url: string) {}

  private async withConnection<T>(work: (connection: Redis) => Promise<T>): Promise<T> {
    const connection = this.idle.pop() ?? new Redis(this.url);
    try {
      return await work(connection);
    } finally {
      this.idle.push(connection);
    }
  }

  async bid(lot: string, bidder: string, amount: number): Promise<boolean> {
    return this.withConnection(async (connection) => {
      for (;;) {
        await connection.watch(`lot:${lot}`);
        const { highest = '0' } = await connection.hgetall(`lot:${lot}`);
        if (amount <= Number(highest)) {
          await connection.unwatch();
          return false;
        }
        const done = await connection.multi().hset(`lot:${lot}`, { highest: amount, bidder }).exec();
        if (done !== null) return true;
      }
    });
  }
}
