// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: unstorage + p-queue
// shape: class
// source: own
// atomic: already one at a time in this process

import PQueue from "p-queue";
import type { Storage } from "unstorage";

export class Scoreboard {
  private readonly writes = new PQueue({ concurrency: 1 });

  constructor(private readonly storage: Storage<Record<string, number>>) {}

  async score(game: string, player: string, points: number): Promise<number> {
    const total = await this.writes.add(async () => {
      const board = (await this.storage.getItem(game)) ?? {};
      board[player] = (board[player] ?? 0) + points;
      await this.storage.setItem(game, board);
      return board[player];
    });
    return total ?? 0;
  }
}
