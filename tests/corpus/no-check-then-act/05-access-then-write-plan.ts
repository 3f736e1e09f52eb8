// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 22
// client: fs/promises
// shape: same-function
// source: own
// atomic: writeFile with flag "wx", and treat EEXIST as taken

import { access, constants, writeFile } from "node:fs/promises";
import { join } from "node:path";

export async function createPlan(dir: string, slug: string, author: string): Promise<string> {
  const path = join(dir, `${slug}.md`);
  let exists = true;
  try {
    await access(path, constants.F_OK);
  } catch {
    exists = false;
  }
  if (exists) throw new Error(`plan ${slug} exists already`);
  await writeFile(path, `---\nauthor: ${author}\n---\n`);
  return path;
}
