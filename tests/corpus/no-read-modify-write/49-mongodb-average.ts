// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 29
// client: mongodb
// shape: class
// source: own
// atomic: a pipeline update that computes the average in the database

import { MongoClient, type Collection } from "mongodb";

interface Rating {
  _id: string;
  average: number;
  votes: number;
}

export class Ratings {
  private readonly ratings: Collection<Rating>;

  constructor(client: MongoClient) {
    this.ratings = client.db("shop").collection<Rating>("ratings");
  }

  async rate(product: string, stars: number): Promise<void> {
    const rating = await this.ratings.findOne({ _id: product });
    const votes = (rating?.votes ?? 0) + 1;
    const average = ((rating?.average ?? 0) * (votes - 1) + stars) / votes;
    await this.ratings.updateOne({ _id: product }, { $set: { votes, average } }, { upsert: true });
  }
}
