// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: kysely
// shape: class
// source: own
// atomic: nothing to fix: version in the where, the count read, the row read again

import type { Kysely } from 'kysely';
import type { DB } from './db.js';

export class BoardRepository {
  constructor(private readonly db: Kysely<DB>) {}

  async moveCard(boardId: string, card: string, column: string): Promise<void> {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const board = await this.db
        .selectFrom('boards')
        .select(['layout', 'version'])
        .where('id', '=', boardId)
        .executeTakeFirstOrThrow();
      const layout = Object.fromEntries(
        Object.entries(board.layout).map(([name, cards]) => [name, cards.filter((other) => other !== card)]),
      );
      layout[column] = [...(layout[column] ?? []), card];
      const { numUpdatedRows } = await this.db
        .updateTable('boards')
        .set({ layout: JSON.stringify(layout), version: board.version + 1 })
        .where('id', '=', boardId)
        .where('version', '=', board.version)
        .executeTakeFirst();
      if (numUpdatedRows > 0n) return;
    }
    throw new Error('board is busy');
  }
}
