// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 20
// client: Deno KV
// shape: same-function
// source: own
// atomic: read the entry again inside the loop
// note: the versionstamp never changes, so a lost race is lost for ever, and the plan is built on the old entry

interface Plan {
  steps: string[];
}

export async function addStep(kv: Deno.Kv, goal: string, step: string): Promise<void> {
  const key = ["plans", goal];
  const entry = await kv.get<Plan>(key);
  const plan: Plan = { steps: [...(entry.value?.steps ?? []), step] };
  for (let attempt = 0; attempt < 5; attempt++) {
    const res = await kv.atomic().check(entry).set(key, plan).commit();
    if (res.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 10));
  }
  throw new Error("plan is contended");
}
