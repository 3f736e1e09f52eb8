// What the generators of rules and stores share. They work in the folder that they are run in.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes new files, or none at all if one of them exists. */
export function createFiles(files) {
  const taken = Object.keys(files).find((file) => existsSync(file));
  if (taken) fail(`${taken} exists`);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(file);
  }
}

/** Adds an import and an entry to a list: a file that is imports, then one object or array that `closing` ends. */
export function addToList(file, { importLine, entry, closing }) {
  const text = readFileSync(file, 'utf8');
  const afterImports = text.indexOf('\n', text.lastIndexOf('\nimport ') + 1) + 1;
  const end = text.lastIndexOf(closing);
  if (end < afterImports) fail(`${file} has another form than expected: add the line by hand`);
  writeFileSync(
    file,
    [text.slice(0, afterImports), `${importLine}\n`, text.slice(afterImports, end), `  ${entry},\n`, text.slice(end)].join(''),
  );
  console.log(file);
}

export function camelCase(name) {
  return name.replaceAll(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

export function fail(message) {
  console.error(message);
  process.exit(1);
}
