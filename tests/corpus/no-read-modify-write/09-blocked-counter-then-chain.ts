// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 14
// client: chrome.storage
// shape: same-function
// source: own
// atomic: navigator.locks.request around both, or one key per tab

chrome.webNavigation.onBeforeNavigate.addListener((details) => {
  if (!details.url.includes("doubleclick.net")) return;
  chrome.storage.sync
    .get({ blocked: 0 })
    .then(({ blocked }) => chrome.storage.sync.set({ blocked: blocked + 1 }))
    .catch((err) => console.warn("could not count", err));
});

chrome.action.onClicked.addListener(() => {
  chrome.storage.sync.set({ blocked: 0 });
});
