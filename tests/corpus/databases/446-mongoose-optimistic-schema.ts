// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: mongoose
// shape: class
// source: own
// atomic: nothing to fix: save() checks the version, and the document is read again

import mongoose, { Schema, model } from 'mongoose';

const boardSchema = new Schema(
  { slug: { type: String, unique: true }, columns: [{ name: String, limit: Number }], moves: { type: Number, default: 0 } },
  { optimisticConcurrency: true, timestamps: true },
);

const Board = model('Board', boardSchema);

export class BoardService {
  async countMove(slug: string, retries = 5): Promise<number> {
    const board = await Board.findOne({ slug }).orFail();
    board.moves = board.moves + 1;
    try {
      await board.save();
      return board.moves;
    } catch (error) {
      if (error instanceof mongoose.Error.VersionError && retries > 0) {
        return this.countMove(slug, retries - 1);
      }
      throw error;
    }
  }
}
