// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 20, 25
// client: chrome.storage
// shape: helpers
// source: own
// atomic: one storage key per tab

const { session } = chrome.storage;

async function tabsOf(): Promise<Record<number, { muted: boolean; since: number }>> {
  return (await session.get({ tabs: {} })).tabs;
}

chrome.tabs.onUpdated.addListener(async (tabId, { audible }) => {
  if (audible === undefined) return;
  const tabs = await tabsOf();
  tabs[tabId] = { muted: !audible, since: Date.now() };
  await session.set({ tabs });
});

chrome.tabs.onRemoved.addListener(async (tabId) => {
  const { [tabId]: _closed, ...open } = await tabsOf();
  await session.set({ tabs: open });
});
