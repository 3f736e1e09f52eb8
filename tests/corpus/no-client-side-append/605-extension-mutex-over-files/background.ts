// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: chrome.storage
// shape: cross-file
// source: own
// atomic: nothing to fix: the update helper holds a web lock

import { getLocal, updateLocal } from './storage';

interface Download {
  id: number;
  url: string;
}

chrome.downloads.onCreated.addListener((item) => {
  void updateLocal<Download[]>('downloads', [], (downloads) => [...downloads, { id: item.id, url: item.url }]);
});

chrome.downloads.onErased.addListener(async (id) => {
  const before = await getLocal<Download[]>('downloads', []);
  if (!before.some((item) => item.id === id)) return;
  await updateLocal<Download[]>('downloads', [], (downloads) => downloads.filter((item) => item.id !== id));
});
