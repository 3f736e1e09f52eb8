import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Operation } from '../effects.js';
import { operationsOf } from '../values.js';
import { meetingOf, nameOfFunction } from './sites.js';

interface ReadAndRemoval {
  readonly read: Operation;
  readonly write: Operation;
}

/**
 * `if (isExpired(entry)) { await del(key); return null; }`: who removes it is refused, or told that there is nothing, and takes nothing.
 * So does who removes what could not be read.
 */
export function clearsAway({ read, write }: ReadAndRemoval): boolean {
  if (isRefused(write) || write.context.caught.some((handler) => read.context.handlers.includes(handler))) return true;
  return write.context.conditions.some(
    ({ sources, ownReturns }) =>
      ownReturns?.isConstant === true &&
      (ownReturns.constant === null || ownReturns.constant === false) &&
      operationsOf(sources).some(({ operation }) => operation === read),
  );
}

const refusal = /expired|invalid|error|too many|\b4\d\d\b/i;

/** Whether the branch that a removal stands in ends by throwing, or by answering that something was wrong. */
function isRefused({ node, module }: Operation): boolean {
  let block: TSESTree.Node | undefined = node;
  while (block && block.type !== N.BlockStatement) block = block.parent;
  const branch = block?.parent.type;
  const last = branch === N.IfStatement || branch === N.CatchClause ? block?.body.at(-1) : undefined;
  const refuses = branch === N.CatchClause ? /null|false/ : refusal;
  return last?.type === N.ThrowStatement || (last?.type === N.ReturnStatement && refuses.test(module.text.slice(...last.range)));
}

const ends =
  /^[#_]?(?:revoke|delete|remove|clear|log[oO]ut|sign[oO]ut|destroy|invalidate|expire|purge|prune|cancel|unlink|unregister|forget)(?![a-z])/;

/** Whether both happen in a function that is there to put something out of use: who comes second finds it gone, as it should be. */
export function endsUse({ read, write }: ReadAndRemoval): boolean {
  const home = meetingOf(read, write)?.home;
  return home !== undefined && ends.test(nameOfFunction(home) ?? '');
}

const removalMark = /^(?:is_?)?(?:soft_?)?(?:deleted|archived|removed|trashed|discarded)(?:_?(?:at|on))?$/i;

/** Whether a field says that a record is no longer in use: marking it twice removes it all the same. */
export function marksRemoval(field: string): boolean {
  return removalMark.test(field);
}
