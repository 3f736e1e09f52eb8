// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 15
// client: lowdb
// shape: cross-file
// source: own
// atomic: drop the read and use update(), or a queue

import { db } from "./db";

export async function addComment(post: string, author: string, text: string): Promise<void> {
  await db.read();
  db.data.comments.push({ post, author, text });
  await db.write();
}
