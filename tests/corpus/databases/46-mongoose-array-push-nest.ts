// kind: 1 client-side append
// rule: no-client-side-append
// expect: report
// lines: 22
// client: mongoose
// shape: class
// source: own
// atomic: $push / $addToSet

import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { Board, type BoardDocument } from './board.schema';

@Injectable()
export class BoardService {
  constructor(@InjectModel(Board.name) private boardModel: Model<BoardDocument>) {}

  async addCard(boardId: string, card: { title: string }) {
    const board = await this.boardModel.findById(boardId).exec();
    const cards = board.cards.concat(card);
    return this.boardModel.findByIdAndUpdate(boardId, { cards }, { new: true }).exec();
  }
}
