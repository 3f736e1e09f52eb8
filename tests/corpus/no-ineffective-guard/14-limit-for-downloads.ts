// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: fs/promises + p-limit
// shape: same-function
// source: own
// atomic: nothing to fix: the limit spares the network, each run has a file of its own

import { readFile, writeFile } from "node:fs/promises";
import pLimit from "p-limit";

const limit = pLimit(6);

export async function refresh(urls: string[], fileOf: (url: string) => string): Promise<number[]> {
  return Promise.all(
    urls.map((url) =>
      limit(async () => {
        const res = await fetch(url);
        const body = await res.text();
        await writeFile(fileOf(url), body);
        return (await readFile(fileOf(url))).byteLength;
      }),
    ),
  );
}
