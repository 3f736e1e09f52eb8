// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 27
// client: webextension-polyfill (browser.storage)
// shape: same-function
// source: own
// atomic: one storage key per page

import browser from "webextension-polyfill";

interface Page {
  url: string;
  title: string;
}

browser.contextMenus.onClicked.addListener(async (info, tab) => {
  const url = tab?.url;
  if (!url) return;
  const stored = await browser.storage.sync.get("pages");
  let pages = (stored.pages ?? []) as Page[];
  if (info.menuItemId === "save") {
    pages = [...pages, { url, title: tab.title ?? url }];
  } else {
    pages = pages.filter((page) => page.url !== url);
  }
  await browser.storage.sync.set({ pages });
});
