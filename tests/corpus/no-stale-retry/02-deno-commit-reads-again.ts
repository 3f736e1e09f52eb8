// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: Deno KV
// shape: same-function
// source: own
// atomic: already reads the entry in each round

interface Plan {
  steps: string[];
}

export async function addStep(kv: Deno.Kv, goal: string, step: string): Promise<void> {
  const key = ["plans", goal];
  let entry = await kv.get<Plan>(key);
  for (let attempt = 0; attempt < 5; attempt++) {
    const plan: Plan = { steps: [...(entry.value?.steps ?? []), step] };
    const res = await kv.atomic().check(entry).set(key, plan).commit();
    if (res.ok) return;
    entry = await kv.get<Plan>(key);
  }
  throw new Error("plan is contended");
}
