// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 22
// client: ioredis
// shape: same-function
// source: own
// atomic: the replies are null after a conflict

import Redis from "ioredis";

const base = new Redis();

export function visit(page: string): Promise<number> {
  const conn = base.duplicate();
  let visits = 0;
  return conn
    .watch(page)
    .then(() => conn.get(page))
    .then((n) => {
      visits = Number(n) + 1;
      return conn.multi().set(page, visits).exec();
    })
    .then(() => visits)
    .finally(() => conn.disconnect());
}
