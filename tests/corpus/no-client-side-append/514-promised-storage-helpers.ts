// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 28
// alt-lines: 35
// client: chrome.storage
// shape: helpers
// source: own
// atomic: navigator.locks around both, or one key per clip

interface Clip {
  id: string;
  text: string;
  url: string;
}

function getData<T>(key: string): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    chrome.storage.local.get(key, (items) => {
      if (chrome.runtime.lastError) reject(new Error(chrome.runtime.lastError.message));
      else resolve(items[key] as T | undefined);
    });
  });
}

function saveData<T>(key: string, value: T): Promise<void> {
  return new Promise((resolve) => {
    chrome.storage.local.set({ [key]: value }, () => resolve());
  });
}

export async function addClip(text: string, url: string): Promise<void> {
  const clips = (await getData<Clip[]>('clips')) ?? [];
  clips.unshift({ id: crypto.randomUUID(), text, url });
  await saveData('clips', clips.slice(0, 100));
}

chrome.contextMenus.onClicked.addListener((info) => {
  if (info.menuItemId === 'clip' && info.selectionText) {
    void addClip(info.selectionText, info.pageUrl ?? '');
  }
});
