// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: report
// lines: 18
// alt-lines: 24
// client: @netlify/blobs
// shape: helpers
// source: own
// atomic: await each call, or one blob per region

import { getStore } from "@netlify/blobs";

const store = getStore("health");

async function probe(region: string): Promise<void> {
  const started = Date.now();
  await fetch(`https://${region}.example/healthz`);
  await store.setJSON("latest", { region, ms: Date.now() - started });
}

export default async () => {
  const probes: Promise<void>[] = [];
  for (const region of ["eu", "us", "ap"]) {
    probes.push(probe(region));
  }
  await Promise.all(probes);
};
