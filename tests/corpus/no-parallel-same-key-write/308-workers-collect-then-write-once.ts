// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: none
// client: node:fs/promises
// shape: helpers
// source: own
// atomic: already one write after the join

import { writeFile } from "node:fs/promises";

export async function crawl(urls: string[], workers = 4): Promise<void> {
  const queue = [...urls];
  const report: { url: string; status: number }[] = [];
  const worker = async (): Promise<void> => {
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      const response = await fetch(url);
      report.push({ url, status: response.status });
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
  await writeFile("crawl-report.json", JSON.stringify(report));
}
