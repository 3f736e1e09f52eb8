// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: chrome.storage
// shape: same-function
// source: own
// atomic: nothing to fix: the handler runs once, and the values are constants
// confidence: medium

chrome.runtime.onInstalled.addListener(async ({ reason }) => {
  if (reason !== "install") return;
  const { theme } = await chrome.storage.sync.get("theme");
  if (theme === undefined) {
    await chrome.storage.sync.set({ theme: "system" });
  }
  await chrome.tabs.create({ url: "welcome.html" });
});
