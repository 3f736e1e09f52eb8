// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 32
// client: mongodb
// shape: class
// source: own
// atomic: $inc attempts, $push errors

import { MongoClient, type Collection, type ObjectId } from 'mongodb';

interface Delivery {
  _id: ObjectId;
  url: string;
  attempts: number;
  nextAttemptAt: Date;
  state: 'pending' | 'delivered' | 'dead';
}

export class WebhookDeliveries {
  private readonly deliveries: Collection<Delivery>;

  constructor(client: MongoClient) {
    this.deliveries = client.db('hooks').collection<Delivery>('deliveries');
  }

  async recordFailure(id: ObjectId): Promise<void> {
    const delivery = await this.deliveries.findOne({ _id: id });
    if (!delivery) return;
    const attempts = delivery.attempts + 1;
    const dead = attempts >= 8;
    await this.deliveries.findOneAndUpdate(
      { _id: id },
      {
        $set: {
          attempts,
          state: dead ? 'dead' : 'pending',
          nextAttemptAt: new Date(Date.now() + 1000 * 2 ** attempts),
        },
      },
    );
  }
}
