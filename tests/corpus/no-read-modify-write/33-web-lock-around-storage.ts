// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: chrome.storage
// shape: helpers
// source: own
// atomic: already inside navigator.locks.request

export interface Highlight {
  id: string;
  colour: string;
}

async function update<T>(key: string, fallback: T, change: (value: T) => T): Promise<T> {
  return navigator.locks.request(`storage:${key}`, async () => {
    const { [key]: value = fallback } = await chrome.storage.local.get(key);
    const changed = change(value as T);
    await chrome.storage.local.set({ [key]: changed });
    return changed;
  });
}

export const recolour = (id: string, colour: string) =>
  update<Highlight[]>("highlights", [], (all) => all.map((h) => (h.id === id ? { ...h, colour } : h)));

export const visits = () => update<number>("visits", 0, (n) => n + 1);
