import { readText, type ProjectFiles } from './files.js';
import { isUnchanged, type Stamp } from './stamp.js';

/** An object of a JSON file, not yet looked at. */
export type JsonObject = Readonly<Record<string, unknown>>;

const TOKEN = /"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const TRAILING_COMMA = /("(?:\\.|[^"\\])*")|,(?=\s*[}\]])/g;

/** The object in a JSON text with comments and trailing commas, as `tsconfig.json` may have them; `undefined` if it is none. */
function parseJson(text: string): JsonObject | undefined {
  const bare = text
    .replace(TOKEN, (token) => (token.startsWith('"') ? token : ' '))
    .replace(TRAILING_COMMA, (_, string: string | undefined) => string ?? '');
  try {
    const value: unknown = JSON.parse(bare);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Tells an object from the other values that JSON has. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const parsed = new Map<string, { stamp: Stamp; value: JsonObject | undefined }>();

/** The object in a JSON file of the project, read again only after the file has changed. */
export function readJson(files: ProjectFiles, path: string): JsonObject | undefined {
  const file = files.file(path);
  const stamp = file === undefined ? undefined : files.stamp(file);
  if (file === undefined || stamp === undefined) return undefined;
  const known = parsed.get(file);
  if (known && isUnchanged(known.stamp, stamp)) return known.value;
  const text = readText(file);
  const value = text === undefined ? undefined : parseJson(text);
  parsed.set(file, { stamp, value });
  return value;
}
