// kind: 4 watch on a shared connection
// rule: no-shared-connection-watch
// expect: report
// lines: 16
// client: iovalkey
// shape: same-function
// source: own
// atomic: hincrby, or a connection for each section

import Valkey from 'iovalkey';

const valkey = new Valkey({ host: process.env.VALKEY_HOST });

export function grantItem(player: string, item: string, count: number): Promise<number> {
  const key = `inventory:${player}`;
  return valkey
    .watch(key)
    .then(() => valkey.hget(key, item))
    .then((owned) => {
      const total = Number(owned ?? 0) + count;
      return valkey
        .multi()
        .hset(key, item, total)
        .exec()
        .then((result) => {
          if (result === null) return grantItem(player, item, count);
          return total;
        });
    });
}
