// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 18
// client: fs (promises)
// shape: same-function
// source: own
// atomic: a mutex around the chain

import { promises as fsp } from "fs";

export function bumpVersion(manifest: string): Promise<string> {
  return fsp
    .readFile(manifest, "utf8")
    .then(JSON.parse)
    .then(({ version, ...rest }: { version: number }) => {
      const next = { ...rest, version: version + 1 };
      return fsp.writeFile(manifest, JSON.stringify(next)).then(() => `v${next.version}`);
    });
}
