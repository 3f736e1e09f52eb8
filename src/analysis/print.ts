import type { Effect, Key, Operation } from './effects.js';
import type { Trace } from './trace.js';
import { Edit, isOperation, type Sources } from './values.js';

/** The effect tree as text: one line an effect, indented. For tests and bug reports. */
export function printTrace(trace: Trace): string {
  const numbers = new Map(trace.operations.map((operation, index) => [operation, index + 1]));
  return [`${trace.name}:`, ...trace.effects.flatMap((effect) => printEffect(effect, numbers, 1))].join('\n');
}

type Numbers = ReadonlyMap<Operation, number>;

function printEffect(effect: Effect, numbers: Numbers, depth: number): string[] {
  const indent = '  '.repeat(depth);
  switch (effect.kind) {
    case 'operation':
      return [`${indent}${printOperation(effect, numbers)}`];
    case 'suspend':
      return [`${indent}await`];
    case 'exit':
      return [`${indent}${effect.how}`];
    case 'group':
      return [
        `${indent}${effect.what === effect.label ? effect.what : `${effect.what} ${effect.label}`}:`,
        ...effect.effects.flatMap((each) => printEffect(each, numbers, depth + 1)),
      ];
  }
}

function printOperation(operation: Operation, numbers: Numbers): string {
  const from = printSources(operation.written, numbers);
  const guards = operation.context.guards.map((guard) => `${guard.what}${guard.flaw ? ` (${guard.flaw})` : ''}`).join(', ');
  const parts = [
    `${numbers.get(operation) ?? '?'} ${operation.effect} ${printKey(operation.key)}`,
    from && `from ${from}`,
    operation.condition && `if ${operation.condition.means}`,
    operation.batch && (operation.batch.atomic ? 'in a transaction' : 'in a pipeline'),
    guards && `under ${guards}`,
  ];
  return parts.filter(Boolean).join(' ');
}

function printKey({ parts, filter }: Key): string {
  const text = parts.map((part) => part.id.replaceAll(/@\d+/g, '')).join(' / ');
  const where = filter && [...filter].map(([column, value]) => `${column}=${value.id.replaceAll(/@\d+/g, '')}`).join(', ');
  return where === undefined ? `[${text}]` : `[${text}${text ? ' ' : ''}{${where}}]`;
}

function printSources(sources: Sources, numbers: Numbers): string {
  const all = [...sources.values()].filter(({ atom }) => isOperation(atom));
  return all
    .map(
      ({ atom, path, edits }) =>
        `${isOperation(atom) ? `#${numbers.get(atom) ?? '?'}` : ''}${path.map((part) => `.${part}`).join('')}${printEdits(edits)}`,
    )
    .join(', ');
}

function printEdits(edits: number): string {
  const names = Object.entries(Edit).flatMap(([name, bit]) => (bit !== 0 && (edits & bit) !== 0 ? [name] : []));
  return names.length > 0 ? ` (${names.join(', ')})` : '';
}
