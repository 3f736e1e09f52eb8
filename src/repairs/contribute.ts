import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import { fitsPattern } from '../analysis/index.js';
import { fixOf, type Edit } from './code/edits.js';
import { filled, type Fillings } from './code/forms.js';
import { importing } from './code/imports.js';
import { isFunction } from './code/nodes.js';
import { isText, keyAround, plainWriteOf, property, writerAt, type PlainWrite, type Writer } from './code/plain-write.js';
import { formOf, statementOf } from './code/site.js';
import { quoted } from './code/style.js';
import type { Repair, RepairContext } from './repair.js';

/** A contribution that the coordinator merges in the place of a write to a shared key: an entry of a stream, an item of a list, or a key of one's own. */
export function contributionRepairs(context: RepairContext): Repair[] {
  const write = context.finding.kind === 'shared-namespace-write' ? plainWriteOf(context) : undefined;
  if (!write) return [];
  const writer = writerAt(context.source, write.call);
  return [...contributed(context, write, writer), ...privately(context, write, writer)];
}

/** The client's own way to add without replacing, beside the shared key. */
function contributed(context: RepairContext, write: PlainWrite, writer: Writer | undefined): Repair[] {
  const { source } = context;
  const stream = formOf(context, 'contribute');
  const form = stream ?? formOf(context, 'append');
  if (!form || !write.isBare || write.holdsFields || (form.replaces ?? 'call') !== 'call' || !isUnanswered(write.call)) return [];
  const isFile = context.finding.write?.traits.identity !== undefined;
  const key = keyAround(source, write, isFile ? { after: '-contributions', isFile } : { after: ':contributions' });
  const fillings: Fillings = { store: write.store, key, ...entryOf(context, write, writer) };
  const code = filled(form.code, stream ? fillings : { ...fillings, item: source.getText(write.value) }, write.style);
  if (code === undefined) return [];
  const edit: Edit = { range: write.call.range, text: code };
  return [{ title: form.name, kind: 'remodel', fix: fixOf([...importing(source, form.imports ?? {}, write.style), edit]) }];
}

/** What an entry says: who contributes, and what. */
function entryOf(
  { source, finding }: RepairContext,
  { value, style }: PlainWrite,
  writer: Writer | undefined,
): Pick<Fillings, 'item' | 'items'> {
  const text = source.getText(value);
  // a client that serializes takes any value
  const takesAny = finding.write?.traits.text !== true;
  const written = takesAny || isText(source, value) ? text : `String(${text})`;
  const by = writer && (takesAny || writer.isText ? writer.name : `String(${writer.name})`);
  return {
    item: `{ ${[...(by === undefined ? [] : [property('agent', by)]), property('value', written)].join(', ')} }`,
    items: [...(by === undefined ? [] : [quoted('agent', style), by]), quoted('value', style), written].join(', '),
  };
}

/** Whether nobody looks at what a write answers: an entry's id is no `OK`. */
function isUnanswered(call: TSESTree.CallExpression): boolean {
  if (statementOf(call)) return true;
  const around = call.parent.type === N.AwaitExpression ? call.parent.parent : call.parent;
  return isFunction(around) && around.type === N.ArrowFunctionExpression && around.returnType === undefined;
}

/** A key that the writer owns: one that the settings call private, or else the shared key with the writer's name behind it. */
function privately({ source, finding, settings }: RepairContext, write: PlainWrite, writer: Writer | undefined): Repair[] {
  const shared = finding.data['key'];
  if (!writer || shared === undefined) return [];
  const isShared = (each: string): boolean => settings.keys.shared.some((pattern) => fitsPattern(each.replaceAll('*', '\0'), pattern));
  const isFile = finding.write?.traits.identity !== undefined;
  const prefix = settings.keys.private.find((pattern) => /^[^*]+\*$/u.test(pattern))?.slice(0, -1);
  const separator = isFile ? '-' : (/[^\w\s]$/u.exec(prefix ?? ':')?.[0] ?? ':');
  const name = `\${${writer.name}}`;
  const owned = prefix !== undefined && !isShared(`${prefix}*${separator}${shared}`);
  if (!owned && isShared(`${shared}${separator}*`)) return [];
  const text = keyAround(source, write, owned ? { before: `${prefix}${name}${separator}` } : { after: `${separator}${name}`, isFile });
  return [{ title: "a key of the writer's own", kind: 'remodel', fix: fixOf([{ range: write.key.range, text }]) }];
}
