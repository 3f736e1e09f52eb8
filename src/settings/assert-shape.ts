import { nearest } from './nearest.js';

/** What a value in the settings may be; data, so that one function checks all of them. */
export type Shape =
  | { is: 'boolean' | 'string' | 'number' }
  /** one of these strings */
  | { is: 'one of'; values: readonly string[] }
  /** a string that matches; `like` shows the user how it looks */
  | { is: 'text'; pattern: RegExp; like: string }
  | { is: 'list'; of: Shape }
  /** an object with these keys and no others */
  | { is: 'object'; required?: Readonly<Record<string, Shape>>; optional?: Readonly<Record<string, Shape>> }
  /** an object with any keys */
  | { is: 'map'; of: Shape }
  /** an object whose other keys depend on the value of one: a method and its `effect` */
  | { is: 'variants'; by: string; shapes: Readonly<Record<string, Shape>> }
  /** any of several; where none fits, the complaint is about the last */
  | { is: 'either'; of: readonly Shape[] };

/**
 * Checks that `value` has the shape, down to the last key.
 * @throws an error that names the path of the first wrong key or value, and what was expected there
 */
export function assertShape<T>(value: unknown, shape: Shape, path: string): asserts value is T {
  switch (shape.is) {
    case 'boolean':
    case 'string':
    case 'number':
      if (typeof value !== shape.is) throw wrongType(path, `a ${shape.is}`, value);
      return;
    case 'one of':
      if (typeof value !== 'string' || !shape.values.includes(value)) throw wrongChoice(path, shape.values, value);
      return;
    case 'text':
      if (typeof value !== 'string' || !shape.pattern.test(value)) throw wrongType(path, `a string like '${shape.like}'`, value);
      return;
    case 'list':
      if (!Array.isArray(value)) throw wrongType(path, 'an array', value);
      value.forEach((item, index) => assertShape(item, shape.of, `${path}[${index}]`));
      return;
    case 'map':
      for (const [key, item] of Object.entries(assertObject(value, path))) assertShape(item, shape.of, member(path, key));
      return;
    case 'object':
      assertKeys(assertObject(value, path), shape.required ?? {}, shape.optional ?? {}, path);
      return;
    case 'variants': {
      const tag = assertObject(value, path)[shape.by];
      const chosen = typeof tag === 'string' && Object.hasOwn(shape.shapes, tag) ? shape.shapes[tag] : undefined;
      if (!chosen) throw wrongChoice(member(path, shape.by), Object.keys(shape.shapes), tag);
      assertShape(value, chosen, path);
      return;
    }
    case 'either':
      assertEither(value, shape.of, path);
      return;
    default:
      shape satisfies never;
  }
}

function assertKeys(
  value: Readonly<Record<string, unknown>>,
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>>,
  path: string,
): void {
  const shapes = { ...required, ...optional };
  for (const key of Object.keys(value)) {
    const shape = Object.hasOwn(shapes, key) ? shapes[key] : undefined;
    if (!shape) throw unknownKey(path, key, Object.keys(shapes));
    // a key that is there but undefined counts as left out
    if (value[key] !== undefined) assertShape(value[key], shape, member(path, key));
  }
  const missing = Object.keys(required).find((key) => value[key] === undefined);
  if (missing !== undefined) throw new Error(`${path} lacks '${missing}'.`);
}

function assertEither(value: unknown, shapes: readonly Shape[], path: string): void {
  let complaint: unknown;
  for (const shape of shapes) {
    try {
      assertShape(value, shape, path);
      return;
    } catch (error) {
      complaint = error;
    }
  }
  throw complaint;
}

function assertObject(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType(path, 'an object', value);
  return value as Readonly<Record<string, unknown>>;
}

function unknownKey(path: string, key: string, right: readonly string[]): Error {
  const guess = nearest(key, right);
  return new Error(`${path} has an unknown key '${key}'. ${guess ? `Did you mean '${guess}'?` : `It takes ${quoted(right)}.`}`);
}

function wrongChoice(path: string, right: readonly string[], value: unknown): Error {
  const guess = typeof value === 'string' ? nearest(value, right) : undefined;
  return new Error(`${path} must be one of ${quoted(right)}, but is ${shown(value)}.${guess ? ` Did you mean '${guess}'?` : ''}`);
}

function wrongType(path: string, expected: string, value: unknown): Error {
  return new Error(`${path} must be ${expected}, but is ${shown(value)}.`);
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'string' ? `'${value}'` : typeof value === 'function' ? 'a function' : String(value);
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}

function member(path: string, key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `${path}.${key}` : `${path}['${key}']`;
}
