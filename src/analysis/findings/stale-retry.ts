import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Operation, Run } from '../effects.js';
import type { SourceModule } from '../module.js';
import { Edit, operationsOf, type Source } from '../values.js';
import type { Finding, FindingOptions } from './finding.js';
import { expectsDuplicate, isGuarded, overlapOf } from './pairs.js';
import { lineOf, meetingOf, shortText, siteIn } from './sites.js';

/**
 * After a conflict the write is sent again, with the value computed before the conflict: what the other writer stored in
 * the meantime is overwritten after all. Or it is sent again without its condition.
 */
export function findStaleRetries(operations: readonly Operation[], options: FindingOptions): Finding[] {
  const findings: Finding[] = [];
  for (const write of operations) {
    if (write.effect !== 'write' && write.effect !== 'cas') continue;
    const read = staleRead(write);
    const form = read && !isGuarded(read, write, options.processes) ? formOf(write, read, operations) : undefined;
    const node = read && form && isSentFrom(options.module, write, read) ? siteIn(write, options.module) : undefined;
    if (!read || !form || !node) continue;
    const meeting = meetingOf(read, write);
    findings.push({
      kind: 'stale-retry',
      form,
      certainty: write.object.certainty === 'likely' ? 'likely' : 'certain',
      node,
      module: options.module,
      read,
      write,
      ...(meeting?.module === options.module ? { reached: meeting } : {}),
      data: { read: shortText(read.node, read.module, 32), line: String(lineOf(read.node)), call: shortText(write.node, write.module, 30) },
    });
  }
  return findings;
}

/**
 * `outdated`: sent again on the condition that nothing has changed since the read, which will never hold. `repeated`: sent again, and
 * let through. `unconditional`: sent again without the condition.
 */
function formOf(write: Operation, read: Operation, operations: readonly Operation[]): string | undefined {
  if (repeats(write, read, operations)) return isBoundTo(write, read) ? 'outdated' : 'repeated';
  return dropsCondition(write, read, operations) ? 'unconditional' : undefined;
}

/** Whether the module is where the write is tried again or sent: its callers need not be told. */
function isSentFrom(module: SourceModule, write: Operation, read: Operation): boolean {
  if (write.module === module) return true;
  return write.context.runs.some((run) => isRetry(run, write, read) && isPartOf(run.node, module));
}

function isPartOf(node: TSESTree.Node, { ast }: SourceModule): boolean {
  let each = node;
  while (each.parent) each = each.parent;
  return each === ast;
}

/** Whether a write goes through only while the record is as a read found it. */
function isBoundTo(write: Operation, read: Operation): boolean {
  const compared = [...(write.key.filter ?? [])].flatMap(([column, value]) => (/id$/i.test(column) ? [] : [value]));
  return (
    [...compared.map(({ sources }) => sources), ...(write.condition ? [write.condition.sources] : [])].some((sources) =>
      operationsOf(sources).some(({ operation }) => operation === read),
    ) || compared.some(({ id }) => id.startsWith(`read${read.id}.`))
  );
}

/** Whether a path leads to what tells one state of a record from the next. */
function isVersion(path: readonly string[]): boolean {
  return /^(?:_?v|version|rev|revision|etag|ETag|versionstamp)$/.test(path.at(-1) ?? '');
}

/** The read that the written value comes from. */
function staleRead(write: Operation): Operation | undefined {
  const sources = write.fields ? [...write.fields.values()].flatMap((each) => operationsOf(each)) : operationsOf(write.written);
  const versionless = sources.filter(({ source }) => !isVersion(source.path));
  return versionless
    .map(({ operation }) => operation)
    .findLast((read) => read.effect === 'read' && overlapOf(read, write) !== undefined && !write.context.absent.has(read));
}

/** The write is inside something that is tried again, the read is not, and nothing is read anew inside. */
function repeats(write: Operation, read: Operation, operations: readonly Operation[]): boolean {
  const run = write.context.runs.findLast((each) => isRetry(each, write, read) && !isInside(read, each));
  if (
    !run ||
    // A wrapper that sends each statement again while the database is busy knows nothing of conflicts.
    (run.what === 'retry' && read.context.runs.some((each) => each.what === 'retry' && each.node !== run.node)) ||
    // What a round of a loop leaves behind for the next is among the sources of the value already.
    (run.what !== 'loop' &&
      operations.some(
        (next) =>
          next.effect === 'read' &&
          next.id > write.id &&
          isInside(next, run) &&
          overlapOf(next, write) !== undefined &&
          replaces(next, read),
      ))
  )
    return false;
  const all = operationsOf(write.written);
  const anew = all.filter(
    ({ operation, source }) =>
      operation.effect === 'read' &&
      operation !== read &&
      isInside(operation, run) &&
      !isVersion(source.path) &&
      overlapOf(operation, write) !== undefined,
  );
  if (anew.length === 0) return true;
  const old = all.filter(({ operation, source }) => operation === read && !isVersion(source.path)).map(({ source }) => source);
  return anew.every(({ source: { path, edits } }) => (edits & Edit.field) !== 0 && isPatched(path, old, anew));
}

/** `{ ...record, items }`: the record is the new one, but what was changed in it is what was computed from the old one. */
function isPatched(whole: readonly string[], old: readonly Source[], anew: readonly { readonly source: Source }[]): boolean {
  const changed = old.filter(
    ({ path, edits }) =>
      path.length > whole.length && whole.every((part, index) => part === path[index]) && (edits & ~(Edit.field | Edit.select)) !== 0,
  );
  return changed.some(({ path }) => !anew.some(({ source }) => source.path.join('.') === path.join('.')));
}

/** `entry = await kv.get(key)`: a read at the end of a round takes the place of the one before the loop. */
function replaces(next: Operation, read: Operation): boolean {
  const target = targetOf(next);
  return target !== undefined && target === targetOf(read) && next.method === read.method;
}

/** The variable that holds the whole result of a read. */
function targetOf({ node }: Operation): string | undefined {
  const holder = node.parent?.type === N.AwaitExpression ? node.parent.parent : node.parent;
  if (holder?.type === N.VariableDeclarator && holder.id.type === N.Identifier) return holder.id.name;
  return holder?.type === N.AssignmentExpression && holder.left.type === N.Identifier ? holder.left.name : undefined;
}

function isInside(operation: Operation, run: Run): boolean {
  return operation.context.runs.some((each) => each.id === run.id);
}

function isRetry(run: Run, write: Operation, read: Operation): boolean {
  switch (run.what) {
    case 'retry':
      return true;
    case 'recursion':
      return isConditional(write, read);
    case 'loop':
      // A loop over items is no retry; one that ends when the write succeeds is.
      return (
        (run.node.type === N.ForStatement || run.node.type === N.WhileStatement || run.node.type === N.DoWhileStatement) &&
        (isConditional(write, read) || (triesAgain(run.node.body) && !expectsDuplicate(write)))
      );
    case 'fan-out':
      return false;
  }
}

/** `{ try { …; return } catch { … } }`: the loop goes on only after an error. */
function triesAgain(body: TSESTree.Statement): boolean {
  const statements = body.type === N.BlockStatement ? body.body : [body];
  return statements.some((statement) => {
    if (statement.type !== N.TryStatement || !statement.handler) return false;
    const last = statement.block.body.at(-1)?.type;
    const handled = statement.handler.body.body.at(-1)?.type;
    return (
      (last === N.ReturnStatement || last === N.BreakStatement) &&
      handled !== N.ThrowStatement &&
      handled !== N.ReturnStatement &&
      handled !== N.BreakStatement
    );
  });
}

/** Whether a write goes through only under a condition: beside the columns that a read found the row by, it asks for another. */
function isConditional(write: Operation, { key }: Operation): boolean {
  const { filter } = write.key;
  return (
    write.effect === 'cas' ||
    write.condition !== undefined ||
    (write.batch?.atomic === true && write.context.guards.some((guard) => guard.what === 'watch')) ||
    (filter !== undefined &&
      filter.size > 1 &&
      write.conflict !== undefined &&
      ![...filter.keys()].every((column) => key.filter?.has(column)))
  );
}

/** A first attempt carried a condition, and this one, sent because it failed, carries none. */
function dropsCondition(write: Operation, read: Operation, operations: readonly Operation[]): boolean {
  if (isConditional(write, read)) return false;
  return operations.some((first) => {
    if (
      first.id >= write.id ||
      first === write ||
      !isConditional(first, read) ||
      !operationsOf(first.written).some(({ operation }) => operation === read)
    )
      return false;
    const caught = write.context.caught.some((handler) => first.context.handlers.includes(handler));
    const told = write.context.conditions.some((condition) =>
      operationsOf(condition.sources).some(
        ({ operation }) => operation === first || (first.batch !== undefined && operation.batch?.id === first.batch.id),
      ),
    );
    return caught || told;
  });
}
