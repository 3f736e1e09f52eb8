// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 15
// client: fs/promises
// shape: same-function
// source: own
// atomic: one file per plugin

export async function enablePlugin(name: string): Promise<void> {
  const { readFile, writeFile } = await import("node:fs/promises");
  const file = `${process.cwd()}/plugins.json`;
  const plugins = JSON.parse(await readFile(file, "utf8").catch(() => "{}"));
  plugins[name] = { ...plugins[name], enabled: true };
  await writeFile(file, JSON.stringify(plugins));
}
