// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 16
// client: node:fs/promises
// shape: same-function
// source: own
// atomic: appendFile

import { readFile, writeFile } from "fs/promises";

export const addWebhook = (url: string) =>
  readFile("webhooks.json", "utf8")
    .then(JSON.parse)
    .then((hooks: string[]) => [...hooks, url])
    .then((hooks) => writeFile("webhooks.json", JSON.stringify(hooks)));
