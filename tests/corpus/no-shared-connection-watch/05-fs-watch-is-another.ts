// kind: 3 conflict ignored or stale retry
// rule: no-shared-connection-watch
// expect: none
// client: chokidar + ioredis
// shape: same-function
// source: own
// atomic: nothing to fix: this watch looks at files

import { watch } from "chokidar";
import Redis from "ioredis";

const redis = new Redis();

export function publishChanges(dir: string): () => Promise<void> {
  const watcher = watch(dir, { ignoreInitial: true });
  watcher.on("change", async (path) => {
    await redis.multi().sadd("changed", path).publish("changes", path).exec();
  });
  return () => watcher.close();
}
