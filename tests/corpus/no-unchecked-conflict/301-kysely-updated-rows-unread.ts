// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 19
// alt-lines: 24
// client: kysely
// shape: same-function
// source: own
// atomic: numUpdatedRows is 0n after a conflict: read again, or throw

import { Kysely, PostgresDialect } from "kysely";
import { Pool } from "pg";

const db = new Kysely<any>({ dialect: new PostgresDialect({ pool: new Pool() }) });

export async function appendSection(id: number, section: string): Promise<string> {
  const article = await db.selectFrom("articles").select(["body", "revision"]).where("id", "=", id).executeTakeFirstOrThrow();
  const body = `${article.body}\n${section}`;
  await db
    .updateTable("articles")
    .set({ body, revision: article.revision + 1 })
    .where("id", "=", id)
    .where("revision", "=", article.revision)
    .execute();
  return body;
}
