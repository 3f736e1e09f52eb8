// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: Cloudflare Durable Objects
// shape: class
// source: own
// atomic: nothing to fix: loaded once before any request, changed in memory, written as it stands

import { DurableObject } from 'cloudflare:workers';

interface Board {
  cells: (string | null)[];
  turn: 'x' | 'o';
}

export class Game extends DurableObject {
  private board: Board = { cells: Array(9).fill(null), turn: 'x' };

  constructor(ctx: DurableObjectState, env: unknown) {
    super(ctx, env);
    void ctx.blockConcurrencyWhile(async () => {
      this.board = (await ctx.storage.get<Board>('board')) ?? this.board;
    });
  }

  async play(index: number, player: 'x' | 'o'): Promise<Board> {
    if (this.board.turn !== player || this.board.cells[index]) throw new Error('not now');
    this.board.cells[index] = player;
    this.board.turn = player === 'x' ? 'o' : 'x';
    await this.ctx.storage.put('board', this.board);
    return this.board;
  }
}
