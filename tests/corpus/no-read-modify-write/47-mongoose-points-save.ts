// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 24
// client: mongoose
// shape: same-function
// source: own
// atomic: Player.updateOne({ _id: id }, { $inc: { points } })

import { Schema, model } from "mongoose";

interface IPlayer {
  name: string;
  points: number;
  level: number;
}
const Player = model<IPlayer>("Player", new Schema<IPlayer>({ name: String, points: Number, level: Number }));

export async function award(id: string, points: number): Promise<number> {
  const player = await Player.findById(id);
  if (!player) throw new Error("no player");
  player.points += points;
  player.level = Math.floor(player.points / 1000);
  await player.save();
  return player.level;
}
