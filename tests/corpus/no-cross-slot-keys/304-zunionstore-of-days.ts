// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: report
// lines: 16
// client: ioredis
// shape: helpers
// source: own
// atomic: {visits}:<day> for every key

const Redis = require("ioredis");

const cluster = new Redis.Cluster([{ host: "redis-0", port: 6379 }]);
const dayKey = (day) => `visits:${day}`;

async function weekend(saturday, sunday) {
  await cluster.zunionstore("visits:weekend", 2, dayKey(saturday), dayKey(sunday));
  return cluster.zrevrange("visits:weekend", 0, 9);
}

module.exports = { weekend };
