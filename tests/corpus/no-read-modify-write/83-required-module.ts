// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 20
// client: fs (CommonJS)
// shape: same-function
// source: own
// atomic: a mutex around read and write

const fs = require("fs").promises;
const path = require("path");

const DB = path.join(__dirname, "users.json");

exports.rename = async function rename(id: string, name: string) {
  const users = JSON.parse(await fs.readFile(DB, "utf8"));
  const user = users[id];
  if (!user) return null;
  users[id] = Object.assign({}, user, { name });
  await fs.writeFile(DB, JSON.stringify(users));
  return users[id];
};
