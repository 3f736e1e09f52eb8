export async function getLocal<T>(key: string, fallback: T): Promise<T> {
  const items = await chrome.storage.local.get(key);
  return key in items ? (items[key] as T) : fallback;
}

export async function updateLocal<T>(key: string, fallback: T, change: (value: T) => T): Promise<T> {
  return navigator.locks.request(`storage:${key}`, async () => {
    const next = change(await getLocal(key, fallback));
    await chrome.storage.local.set({ [key]: next });
    return next;
  });
}
