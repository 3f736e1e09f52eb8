// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: in-memory + async-mutex
// shape: same-function
// source: own
// atomic: nothing to fix: the mutex orders the callbacks of this one call

import { Mutex } from "async-mutex";

export async function crawl(urls: string[], visit: (url: string) => Promise<string[]>): Promise<string[]> {
  const console_ = new Mutex();
  const found = new Set<string>();
  await Promise.all(
    urls.map(async (url) => {
      const links = await visit(url);
      await console_.runExclusive(async () => {
        for (const link of links) found.add(link);
        process.stdout.write(`${url}: ${links.length}\n`);
      });
    }),
  );
  return [...found];
}
