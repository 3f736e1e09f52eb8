// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 19
// client: consul
// shape: same-function
// source: own
// atomic: set() answers false when the index moved on

const Consul = require("consul");

const consul = new Consul({ host: "127.0.0.1" });

exports.addUpstream = async (service, upstream) => {
  const key = `gateway/${service}`;
  const pair = await consul.kv.get(key);
  const upstreams = JSON.parse(pair.Value);
  upstreams.push(upstream);
  await consul.kv.set({ key, value: JSON.stringify(upstreams), cas: pair.ModifyIndex });
  return upstreams.length;
};
