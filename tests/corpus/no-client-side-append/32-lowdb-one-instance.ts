// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: lowdb
// shape: same-function
// source: own
// atomic: already update() on the one instance of the process

import { JSONFilePreset } from "lowdb/node";

interface Data {
  posts: { id: number; title: string }[];
}

const db = await JSONFilePreset<Data>("db.json", { posts: [] });

export async function post(title: string): Promise<number> {
  const id = db.data.posts.length + 1;
  await db.update(({ posts }) => posts.push({ id, title }));
  return id;
}
