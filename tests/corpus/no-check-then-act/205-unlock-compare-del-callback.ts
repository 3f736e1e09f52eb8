// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 21
// client: ioredis
// shape: helpers
// source: own
// atomic: compare and delete in one script

const Redis = require("ioredis");
const redis = new Redis();

class Locker {
  constructor(client) {
    this.client = client;
  }

  async unlock(name, token) {
    const holder = await this.client.get(`lock:${name}`);
    if (holder !== token) return false;
    await this.client.del(`lock:${name}`);
    return true;
  }
}

module.exports = new Locker(redis);
