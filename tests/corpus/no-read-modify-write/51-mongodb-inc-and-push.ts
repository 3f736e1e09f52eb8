// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: mongodb
// shape: same-function
// source: own
// atomic: already update operators

import type { Db } from "mongodb";

export async function answer(db: Db, quiz: string, user: string, right: boolean): Promise<number> {
  const quizzes = db.collection<{ _id: string; open: boolean; right: number; by: string[] }>("quizzes");
  const found = await quizzes.findOne({ _id: quiz });
  if (!found?.open) throw new Error("closed");
  await quizzes.updateOne({ _id: quiz }, { $inc: { right: right ? 1 : 0 }, $addToSet: { by: user } });
  return found.right + (right ? 1 : 0);
}
