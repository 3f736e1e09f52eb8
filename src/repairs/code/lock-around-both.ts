import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { RepairContext } from '../repair.js';
import type { Edit } from './edits.js';
import { bare, contains, isFunction, wrapped } from './nodes.js';
import { regionOf } from './region.js';
import { styleOf } from './style.js';
import { wrappedRegion } from './wrap.js';

/** The edits that let the callback of a lock begin at the read: what it guarded before becomes its last part. */
export function lockAroundBoth({ finding, source }: RepairContext): Edit[] | undefined {
  const { guard, readSite, module } = finding;
  const lock = guard?.node;
  if (lock?.type !== N.CallExpression || guard?.module !== module || !readSite) return undefined;
  const job = lock.arguments.find((argument) => isFunction(argument));
  const whole = wrapped(lock);
  if (!job || !isFunction(job) || job.params.length > 0 || whole.type !== N.AwaitExpression) return undefined;
  const region = regionOf(readSite, lock);
  const guarded = guardedBy(job, whole);
  if (!region || contains(lock.range, readSite.range) || guarded === undefined) return undefined;
  const style = styleOf(source, module.filename);
  const open = source.text.slice(lock.range[0], job.range[0]);
  const close = source.text.slice(job.range[1], lock.range[1]);
  const text = source.getText(guarded.node);
  const edit = wrappedRegion(source, region, () => ({ open: `${open}async () => `, close }), style, [
    { range: guarded.replaces.range, text: guarded.isAwaited && guarded.node.type !== N.AwaitExpression ? `await ${text}` : text },
  ]);
  return edit && [edit];
}

interface Guarded {
  /** what ran under the lock */
  readonly node: TSESTree.Node;
  /** what it takes the place of */
  readonly replaces: TSESTree.Node;
  readonly isAwaited: boolean;
}

/** The one expression or statement that ran under the lock. */
function guardedBy(
  job: TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression | TSESTree.FunctionDeclaration,
  whole: TSESTree.Node,
): Guarded | undefined {
  if (job.body.type !== N.BlockStatement) return { node: bare(job.body), replaces: whole, isAwaited: true };
  const [statement, ...others] = job.body.body;
  if (!statement || others.length > 0) return undefined;
  if (statement.type === N.ReturnStatement && statement.argument)
    return { node: bare(statement.argument), replaces: whole, isAwaited: true };
  const isAlone = whole.parent?.type === N.ExpressionStatement;
  return statement.type === N.ExpressionStatement && isAlone && whole.parent
    ? { node: statement, replaces: whole.parent, isAwaited: false }
    : undefined;
}
