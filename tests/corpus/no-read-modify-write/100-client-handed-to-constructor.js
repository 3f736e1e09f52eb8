// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 26
// client: redis
// shape: class
// source: own
// atomic: json.set of the path $.status alone
// note: plain JavaScript: what the field holds is known only from the factory that makes the instance

import { createClient } from 'redis';

export class Board {
  constructor(client) {
    this.client = client;
  }

  static async connect(url) {
    const client = createClient({ url });
    await client.connect();
    return new Board(client);
  }

  async close(key) {
    const doc = await this.client.json.get(key);
    await this.client.json.set(key, '$', { ...doc, status: 'closed' });
  }
}
