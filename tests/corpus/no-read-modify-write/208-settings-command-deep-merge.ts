// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 25
// client: node:fs/promises
// shape: helpers
// source: own
// atomic: a mutex around read and write

import { readFile, writeFile } from "node:fs/promises";
import { merge } from "lodash-es";

const FILE = "config/guilds.json";

async function load() {
  const content = await readFile(FILE, { encoding: "utf8" }).catch(() => "{}");
  return JSON.parse(content);
}

client.on("interactionCreate", async (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  const all = await load();
  const mine = merge({}, all[interaction.guildId], { channel: interaction.options.getChannel("channel").id });
  all[interaction.guildId] = mine;
  await writeFile(FILE, JSON.stringify(all));
  await interaction.reply("saved");
});
