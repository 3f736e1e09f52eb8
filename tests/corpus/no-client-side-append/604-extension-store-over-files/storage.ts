export async function getLocal<T>(key: string, fallback: T): Promise<T> {
  const items = await chrome.storage.local.get(key);
  return key in items ? (items[key] as T) : fallback;
}

export async function setLocal<T>(key: string, value: T): Promise<void> {
  await chrome.storage.local.set({ [key]: value });
}
