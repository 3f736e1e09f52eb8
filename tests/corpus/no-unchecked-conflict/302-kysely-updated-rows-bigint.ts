// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: kysely
// shape: class
// source: own
// atomic: already compares numUpdatedRows

import type { Kysely } from "kysely";

interface Tables {
  articles: { id: number; body: string; revision: number };
}

export class StaleArticle extends Error {}

export class Articles {
  constructor(private readonly db: Kysely<Tables>) {}

  async append(id: number, section: string): Promise<void> {
    const article = await this.db.selectFrom("articles").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    const result = await this.db
      .updateTable("articles")
      .set({ body: article.body + section, revision: article.revision + 1 })
      .where("id", "=", id)
      .where("revision", "=", article.revision)
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) throw new StaleArticle(`article ${id} was edited by somebody else`);
  }
}
