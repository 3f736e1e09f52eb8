// kind: 10 ineffective guard
// rule: no-ineffective-guard, no-read-modify-write
// expect: report
// lines: 23
// alt-lines: 18
// client: fs/promises + write-file-atomic
// shape: helpers
// source: own
// atomic: a mutex around read and write; the atomic replace only stops torn files

const { readFile } = require("fs/promises");
const path = require("path");
const writeFileAtomic = require("write-file-atomic");

const file = path.join(__dirname, "usage.json");

const load = async () => JSON.parse(await readFile(file, "utf-8"));
const store = (usage) => writeFileAtomic(file, JSON.stringify(usage));

async function track(feature) {
  const usage = await load();
  usage[feature] = (usage[feature] || 0) + 1;
  await store(usage);
}

module.exports = { track };
