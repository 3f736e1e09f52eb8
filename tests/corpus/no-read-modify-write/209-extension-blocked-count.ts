// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 15
// client: chrome.storage
// shape: same-function
// source: own
// atomic: a queue in the service worker

export async function countBlocked(tabId: number, hits: number): Promise<void> {
  const { stats = { total: 0, byDay: {} as Record<string, number> } } = await chrome.storage.local.get("stats");
  const day = new Date().toISOString().slice(0, 10);
  stats.total += hits;
  stats.byDay[day] = (stats.byDay[day] ?? 0) + hits;
  await chrome.storage.local.set({ stats });
  await chrome.action.setBadgeText({ tabId, text: String(stats.total) });
}
