// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: chrome.storage
// shape: same-function
// source: own
// atomic: nothing to fix: read from one area, written to another

interface Options {
  rules?: string[];
  schema?: number;
}

export async function migrateToLocal(): Promise<void> {
  const { options } = (await chrome.storage.sync.get("options")) as { options?: Options };
  if (!options) return;
  const upgraded: Options = { ...options, rules: (options.rules ?? []).map((rule) => rule.trim()), schema: (options.schema ?? 1) + 1 };
  await chrome.storage.local.set({ options: upgraded });
  await chrome.storage.sync.remove("options");
}
