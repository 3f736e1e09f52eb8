// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 16
// client: ioredis
// shape: cross-file
// source: own
// atomic: set(key, userId, "NX") and look at the answer

const users = require("./user-store");

module.exports.signup = async function signup(name: string, userId: string) {
  if (await users.nameTaken(name)) {
    return { error: "taken" };
  }
  await users.claimName(name, userId);
  return { ok: true };
};
