import { type Db, MongoClient } from 'mongodb';

let db: Db | undefined;

export async function getDb(): Promise<Db> {
  if (!db) {
    const client = await MongoClient.connect(process.env.MONGO_URL!);
    db = client.db('agents');
  }
  return db;
}
