// kind: 10 ineffective guard
// rule: no-ineffective-guard, no-client-side-append
// expect: report
// lines: 18
// alt-lines: 13, 16
// client: chrome.storage + p-queue
// shape: class
// source: own
// atomic: concurrency: 1

import PQueue from "p-queue";

const queue = new PQueue({ concurrency: 4, interval: 1000, intervalCap: 20 });

export function saveTab(tab: chrome.tabs.Tab): Promise<void> {
  return queue.add(async () => {
    const { saved = [] } = await chrome.storage.local.get("saved");
    await chrome.storage.local.set({ saved: [...saved, { url: tab.url, title: tab.title }] });
  });
}
