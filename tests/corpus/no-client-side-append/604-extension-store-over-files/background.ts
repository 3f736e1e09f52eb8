// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 20, 26
// client: chrome.storage
// shape: cross-file
// source: own
// atomic: navigator.locks around both

import { getLocal, setLocal } from './storage';

interface Download {
  id: number;
  url: string;
}

chrome.downloads.onCreated.addListener((item) => {
  void (async () => {
    const downloads = await getLocal<Download[]>('downloads', []);
    await setLocal('downloads', [...downloads, { id: item.id, url: item.url }]);
  })();
});

chrome.downloads.onErased.addListener(async (id) => {
  const downloads = await getLocal<Download[]>('downloads', []);
  await setLocal(
    'downloads',
    downloads.filter((item) => item.id !== id),
  );
});
