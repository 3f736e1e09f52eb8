// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: Deno KV
// shape: same-function
// source: own
// atomic: nothing to fix: who comes second wants the same defaults

const kv = await Deno.openKv();

const DEFAULTS = { theme: "light", language: "en", pageSize: 50 };

export async function ensureDefaults(tenant: string): Promise<void> {
  const key = ["settings", tenant];
  await kv.atomic().check({ key, versionstamp: null }).set(key, DEFAULTS).commit();
}
