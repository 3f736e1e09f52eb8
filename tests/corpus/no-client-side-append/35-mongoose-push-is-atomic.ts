// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: mongoose
// shape: same-function
// source: own
// atomic: nothing to fix: mongoose sends the push of one item as $push
// confidence: medium

import { Schema, model } from "mongoose";

const Channel = model("Channel", new Schema({ name: String, members: [String] }));

export async function join(id: string, member: string): Promise<number> {
  const channel = await Channel.findById(id).orFail();
  channel.members.push(member);
  await channel.save();
  return channel.members.length;
}
