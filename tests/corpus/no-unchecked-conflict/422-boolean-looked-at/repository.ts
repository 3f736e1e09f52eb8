import type { Kysely } from 'kysely';
import type { DB } from './schema.js';

export class ArticleRepository {
  constructor(private readonly db: Kysely<DB>) {}

  find(id: string) {
    return this.db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  }

  async saveIfUnchanged(id: string, version: number, body: string): Promise<boolean> {
    const result = await this.db
      .updateTable('articles')
      .set({ body, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    return result.numUpdatedRows === 1n;
  }
}
