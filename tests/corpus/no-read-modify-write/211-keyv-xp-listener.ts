// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 27
// client: keyv
// shape: same-function
// source: own
// atomic: an atomic store

import Keyv from "keyv";

const levels = new Keyv("sqlite://levels.sqlite", { namespace: "levels" });
levels.on("error", console.error);

export async function onMessage(message) {
  if (message.author.bot) return;
  const id = `${message.guild.id}-${message.author.id}`;
  let entry = await levels.get(id);
  if (!entry) entry = { xp: 0, level: 1 };
  entry.xp += Math.floor(Math.random() * 10) + 15;
  const needed = entry.level * 100;
  if (entry.xp >= needed) {
    entry.level += 1;
    entry.xp -= needed;
    await message.channel.send(`${message.author} reached level ${entry.level}`);
  }
  await levels.set(id, entry);
}
