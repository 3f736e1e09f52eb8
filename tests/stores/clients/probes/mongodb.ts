import { MongoClient as Client } from 'mongodb';

export const MongoClient = new Client('');
export const Collection = MongoClient.db('a').collection<{ n: number }>('b');
export const Cursor = Collection.find({ n: 1 });
