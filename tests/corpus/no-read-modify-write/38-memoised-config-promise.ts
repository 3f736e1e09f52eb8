// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: fs/promises
// shape: same-function
// source: own
// atomic: nothing to fix: the promise is kept, and the file is written from the input only

import { readFile, writeFile } from "node:fs/promises";

interface Config {
  endpoint: string;
  timeout: number;
}

let loading: Promise<Config> | undefined;

export function getConfig(file = "config.json"): Promise<Config> {
  loading ??= readFile(file, "utf8").then((text) => JSON.parse(text) as Config);
  return loading;
}

export async function installConfig(config: Config, file = "config.json"): Promise<void> {
  const old = await getConfig(file).catch(() => null);
  if (old?.endpoint !== config.endpoint) console.info("endpoint changes to", config.endpoint);
  await writeFile(file, JSON.stringify(config));
  loading = Promise.resolve(config);
}
