// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: report
// lines: 17
// client: node:fs/promises
// shape: helpers
// source: own
// atomic: one report file a worker, or one write after the join

import { writeFile } from "node:fs/promises";

export async function crawl(urls: string[], workers = 4): Promise<void> {
  const queue = [...urls];
  async function worker(): Promise<void> {
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      const response = await fetch(url);
      await writeFile("crawl-report.json", JSON.stringify({ url, status: response.status }));
    }
  }
  await Promise.all(Array.from({ length: workers }, () => worker()));
}
