// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: report
// lines: 17
// client: keyv
// shape: same-function
// source: own
// atomic: one key per feed

import Keyv from "keyv";

const store = new Keyv<string>();

export function poll(feeds: string[], fetchLatest: (feed: string) => Promise<string>): void {
  feeds.forEach(async (feed) => {
    const headline = await fetchLatest(feed);
    await store.set("headline", headline);
  });
}
