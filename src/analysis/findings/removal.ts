import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Operation } from '../effects.js';
import { operationsOf } from '../values.js';
import { meetingOf, nameOfFunction } from './sites.js';

interface ReadAndRemoval {
  readonly read: Operation;
  readonly write: Operation;
}

/** `if (isExpired(entry)) { await del(key); return null; }`: who removes it is told that there is nothing, and takes nothing. */
export function clearsAway({ read, write }: ReadAndRemoval): boolean {
  let block: TSESTree.Node | undefined = write.node;
  while (block && block.type !== N.BlockStatement) block = block.parent;
  if (block?.parent.type === N.IfStatement && block.body.at(-1)?.type === N.ThrowStatement) return true;
  return write.context.conditions.some(
    ({ sources, ownReturns }) =>
      ownReturns?.isConstant === true &&
      (ownReturns.constant === null || ownReturns.constant === false) &&
      operationsOf(sources).some(({ operation }) => operation === read),
  );
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
