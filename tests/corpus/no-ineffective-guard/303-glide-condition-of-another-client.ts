// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: report
// lines: 21
// client: @valkey/valkey-glide
// shape: same-function
// source: own
// atomic: { conditionalSet: "onlyIfDoesNotExist" }

const { GlideClient } = require("@valkey/valkey-glide");

let client;

async function connect() {
  client ??= await GlideClient.createClient({ addresses: [{ host: "localhost", port: 6379 }] });
  return client;
}

module.exports.runOnce = async (job, work) => {
  const glide = await connect();
  const got = await glide.set(`once:${job}`, "1", { condition: "NX" });
  if (got !== "OK") return false;
  await work();
  return true;
};
