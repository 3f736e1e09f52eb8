// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: chrome.storage
// shape: helpers
// source: own
// atomic: nothing to fix: all changes go through one chain in the service worker

interface Options {
  mode: 'basic' | 'code';
  width: number;
  recent: string[];
}

const DEFAULTS: Options = { mode: 'basic', width: 400, recent: [] };

let pending: Promise<unknown> = Promise.resolve();

function serially<T>(task: () => Promise<T>): Promise<T> {
  const result = pending.then(task, task);
  pending = result.then(
    () => undefined,
    () => undefined,
  );
  return result;
}

async function readOptions(): Promise<Options> {
  const { options } = await chrome.storage.local.get('options');
  return { ...DEFAULTS, ...options };
}

export function setOption<K extends keyof Options>(name: K, value: Options[K]): Promise<void> {
  return serially(async () => {
    const options = await readOptions();
    await chrome.storage.local.set({ options: { ...options, [name]: value } });
  });
}

export const addRecent = (url: string): Promise<void> =>
  serially(async () => {
    const options = await readOptions();
    options.recent = [url, ...options.recent.filter((known) => known !== url)].slice(0, 20);
    await chrome.storage.local.set({ options });
  });
