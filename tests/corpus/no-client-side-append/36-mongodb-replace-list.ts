// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 18
// client: mongodb
// shape: same-function
// source: own
// atomic: updateOne({ _id }, { $push: { log: entry } })

import { MongoClient } from "mongodb";

const tickets = new MongoClient(process.env.MONGO_URL ?? "").db("desk").collection<{ _id: string; log: string[] }>("tickets");

export async function logOn(id: string, entry: string): Promise<boolean> {
  const ticket = await tickets.findOne({ _id: id }, { projection: { log: 1 } });
  if (!ticket) return false;
  const log = [...ticket.log, `${new Date().toISOString()} ${entry}`];
  const { acknowledged } = await tickets.updateOne({ _id: id }, { $set: { log } });
  return acknowledged;
}
