// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: fs/promises
// shape: same-function
// source: own
// atomic: nothing to fix: whoever writes, writes the same bytes

import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

export async function thumbnail(cacheDir: string, hash: string, render: (hash: string) => Promise<Buffer>): Promise<Buffer> {
  const path = join(cacheDir, hash.slice(0, 2), `${hash}.png`);
  if (existsSync(path)) return readFile(path);
  const image = await render(hash);
  if (!existsSync(dirname(path))) await mkdir(dirname(path), { recursive: true });
  await writeFile(path, image);
  return image;
}
