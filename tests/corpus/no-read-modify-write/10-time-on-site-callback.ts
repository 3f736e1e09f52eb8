// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 16
// client: chrome.storage
// shape: same-function
// source: own
// atomic: one key per host, or a queue in the service worker

let current: { host: string; since: number } | null = null;

function addTime(host: string, ms: number): void {
  chrome.storage.local.get(["times"], (result) => {
    const times: Record<string, number> = result.times || {};
    times[host] = (times[host] || 0) + ms;
    chrome.storage.local.set({ times }, () => {
      if (chrome.runtime.lastError) console.error(chrome.runtime.lastError.message);
    });
  });
}

chrome.tabs.onActivated.addListener(async ({ tabId }) => {
  const tab = await chrome.tabs.get(tabId);
  if (current) addTime(current.host, Date.now() - current.since);
  current = tab.url ? { host: new URL(tab.url).host, since: Date.now() } : null;
});
