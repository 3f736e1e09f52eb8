// kind: 1 client-side append
// rule: no-client-side-append
// expect: report
// lines: 20
// client: @nats-io/kv
// shape: same-function
// source: own
// atomic: kv.update(key, value, entry.revision)

import { Kvm } from '@nats-io/kv';
import { connect } from '@nats-io/transport-node';

const nc = await connect({ servers: process.env.NATS });
const kv = await new Kvm(nc).open('agents');

export async function announce(team: string, agent: string) {
  const entry = await kv.get(`team.${team}`);
  const members = entry ? entry.json<string[]>() : [];
  if (members.includes(agent)) return;
  await kv.put(`team.${team}`, JSON.stringify([...members, agent]));
}
