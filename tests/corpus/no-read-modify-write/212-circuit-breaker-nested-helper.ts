// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 32
// client: redis (node-redis)
// shape: helpers
// source: own
// atomic: HINCRBY

import { createClient } from "redis";

const client = await createClient({ url: process.env.REDIS_URL }).connect();

interface Circuit {
  state: "closed" | "open";
  failures: number;
}

const parse = (raw: string | null): Circuit => (raw ? JSON.parse(raw) : { state: "closed", failures: 0 });
const fetchCircuit = async (name: string) => parse(await client.get(`circuit:${name}`));
const storeCircuit = async (name: string, circuit: Circuit) => {
  await client.setEx(`circuit:${name}`, 600, JSON.stringify(circuit));
};

function trip(circuit: Circuit, threshold: number): Circuit {
  const failures = circuit.failures + 1;
  return { failures, state: failures >= threshold ? "open" : circuit.state };
}

export async function onFailure(name: string, threshold = 5) {
  const circuit = await fetchCircuit(name);
  await storeCircuit(name, trip(circuit, threshold));
}
