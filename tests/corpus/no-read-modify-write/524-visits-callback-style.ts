// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 22
// client: chrome.storage
// shape: helpers
// source: own
// atomic: one key per host

const IGNORED = ['newtab', 'extensions'];

function hostOf(url: string | undefined): string | null {
  if (!url) return null;
  const { hostname } = new URL(url);
  return IGNORED.includes(hostname) ? null : hostname;
}

function countVisit(host: string): void {
  chrome.storage.local.get({ visits: {} }, (result) => {
    const visits = result.visits as Record<string, number>;
    visits[host] = (visits[host] || 0) + 1;
    chrome.storage.local.set({ visits }, () => {
      if (chrome.runtime.lastError) console.warn(chrome.runtime.lastError.message);
    });
  });
}

chrome.tabs.onUpdated.addListener((_tabId, change, tab) => {
  if (change.status !== 'complete') return;
  const host = hostOf(tab.url);
  if (host) countVisit(host);
});

chrome.action.onClicked.addListener(() => {
  chrome.storage.local.set({ visits: {} });
});
