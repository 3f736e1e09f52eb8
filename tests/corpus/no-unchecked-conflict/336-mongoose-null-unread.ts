// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 17
// client: mongoose
// shape: same-function
// source: own
// atomic: findOneAndUpdate() resolves null after a conflict

import { model, Schema } from "mongoose";

const Board = model("Board", new Schema({ version: Number, columns: [{ title: String, cards: [String] }] }));

export async function addColumn(id: string, title: string) {
  const board = await Board.findById(id).orFail();
  const columns = [...board.columns, { title, cards: [] }];
  await Board.findOneAndUpdate({ _id: id, version: board.version }, { columns, version: board.version + 1 });
  return columns;
}
