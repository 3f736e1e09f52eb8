// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 18
// client: Deno files
// shape: same-function
// source: own
// atomic: Deno.writeTextFile(path, line, { append: true })

export async function logRun(path: string, run: { agent: string; ok: boolean }): Promise<void> {
  let lines: string[] = [];
  try {
    lines = (await Deno.readTextFile(path)).split("\n").filter(Boolean);
  } catch (err) {
    if (!(err instanceof Deno.errors.NotFound)) throw err;
  }
  lines.push(JSON.stringify({ ...run, at: Date.now() }));
  await Deno.writeTextFile(path, lines.slice(-1000).join("\n") + "\n");
}
