// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 18
// client: @wxt-dev/storage
// shape: same-function
// source: own
// atomic: navigator.locks.request around both

import { storage } from "wxt/storage";

const xp = storage.defineItem<number>("local:xp", { fallback: 0 });

export default defineBackground(() => {
  browser.runtime.onMessage.addListener(async (message: { type: string; points: number }) => {
    if (message.type !== "award") return;
    const before = await xp.getValue();
    await xp.setValue(before + message.points);
  });
});
