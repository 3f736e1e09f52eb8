import type { Operation } from '../effects.js';
import type { Value } from '../values.js';
import type { Finding, FindingOptions } from './finding.js';
import { nameOfFunction, siteIn } from './sites.js';

/** Text of a key with `\0` for each part that is not known. */
function keyPattern(operation: Operation): string | undefined {
  const key = operation.key.parts.at(0);
  return key && textOf(key);
}

function textOf(value: Value): string | undefined {
  if (typeof value.constant === 'string') return value.constant;
  return value.parts?.map((part) => (typeof part.constant === 'string' ? part.constant : '\0')).join('');
}

/** Whether a key, as far as it is known, fits a pattern in which `*` stands for any text. Takes the first place of each part: no way back. */
export function fitsPattern(key: string, pattern: string): boolean {
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return key === first;
  if (!key.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = key.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return key.length - last.length >= at && key.endsWith(last);
}

export function isKeyOf(operation: Operation, patterns: readonly string[]): boolean {
  const key = patterns.length > 0 ? keyPattern(operation) : undefined;
  return key !== undefined && patterns.some((pattern) => fitsPattern(key, pattern));
}

const globParts: Readonly<Record<string, string>> = { '**/': '(?:[^/]+/)*', '**': '.*', '*': '[^/]*', '?': '[^/]' };

/** Whether a file, by its path from the working folder, fits one of several globs. */
export function fitsGlob(file: string, globs: readonly string[]): boolean {
  return globs.some((glob) => {
    // two in a row mean what one means, and each costs as much as all before it
    const short = glob
      .replace(/^\.\//, '')
      .replaceAll(/(?:\*\*\/){2,}/g, '**/')
      .replaceAll(/\*{3,}/g, '**');
    const source = short.replaceAll(/\*\*\/|\*\*|[*?]|[$()+.[\\\]^{|}]/g, (part) => globParts[part] ?? `\\${part}`);
    return new RegExp(`^${source}$`, 'u').test(file);
  });
}

const plain = new Set(['write', 'move']);

/** A direct write of a key that is declared shared, outside of the coordinator that merges what the writers contribute. */
export function findSharedNamespaceWrites(operations: readonly Operation[], options: FindingOptions): Finding[] {
  if (options.sharedKeys.length === 0 || options.isCoordinator) return [];
  return sharedWrites(operations, options).map(({ write, node, key }): Finding => ({
    kind: 'shared-namespace-write',
    form: 'direct',
    certainty: write.object.certainty,
    node,
    module: options.module,
    read: undefined,
    write,
    data: { key },
  }));
}

function sharedWrites(
  operations: readonly Operation[],
  options: FindingOptions,
): { write: Operation; node: NonNullable<ReturnType<typeof siteIn>>; key: string }[] {
  const writes = [];
  for (const write of operations) {
    if (!plain.has(write.effect) || !isKeyOf(write, options.sharedKeys)) continue;
    const node = siteIn(write, options.module);
    if (node) writes.push({ write, node, key: (keyPattern(write) ?? '').replaceAll('\0', '*') });
  }
  return writes;
}

/** Names under which a value says who wrote it. */
export const writerName =
  /^(?:agent|writer|author|source|actor|owner|by|origin|producer|updated_?by|created_?by|written_?by|modified_?by)(?:_?(?:id|name))?$/i;
/** Names under which a value says when it was written. */
export const timeName = /^(?:at|ts|time|timestamp|date|when|(?:updated|written|created|modified)_?(?:at|on|time)?)$/i;

/** A write of a shared key that does not say who wrote it and when: an overwritten value cannot be traced back. */
export function findUnattributedWrites(operations: readonly Operation[], options: FindingOptions): Finding[] {
  if (options.sharedKeys.length === 0) return [];
  const findings: Finding[] = [];
  for (const { write, node, key } of sharedWrites(operations, options)) {
    if (write.context.frames.some((frame) => options.auditWrappers.includes(nameOfFunction(frame.function) ?? ''))) continue;
    const activation = write.context.frames.at(-1)?.id;
    const complete = isAttributed(operations.filter((each) => each.node === write.node && each.context.frames.at(-1)?.id === activation));
    if (options.auditWrappers.length === 0 && complete) continue;
    findings.push({
      kind: 'write-attribution',
      form: options.auditWrappers.length > 0 ? 'bypass' : 'anonymous',
      certainty: write.object.certainty,
      node,
      module: options.module,
      read: undefined,
      write,
      data: { key, wrapper: options.auditWrappers[0] ?? '' },
    });
  }
  return findings;
}

/** Whether what one call writes holds a writer and a time, as a property or, under whatever name, as a parameter and a clock. */
function isAttributed(writes: readonly Operation[]): boolean {
  const names = writes.flatMap((write) => [...propertyNames(write.value), write.key.parts.at(-1)?.constant]);
  const atoms = writes.flatMap((write) => [...write.written.values()].map((source) => source.atom));
  const hasWriter =
    names.some((name) => typeof name === 'string' && writerName.test(name)) ||
    atoms.some((atom) => atom.kind === 'input' && writerName.test(atom.name));
  const hasTime =
    names.some((name) => typeof name === 'string' && timeName.test(name)) || atoms.some((atom) => atom.kind === 'fresh' && !atom.unique);
  return hasWriter && hasTime;
}

/** The properties of a written object literal, also inside `JSON.stringify`. */
function propertyNames(value: Value | undefined): string[] {
  return [...(value?.id ?? '').matchAll(/[{,](\w+):/g)].map((match) => match[1] ?? '');
}
