import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Condition, Operation } from '../effects.js';
import { Edit, edited, sourceOf, type Value } from '../values.js';
import type { State } from '../state.js';
import type { Tracer } from './tracer.js';

/** How a way through the code left, and with what. */
export interface Exit {
  readonly how: NonNullable<Condition['otherExit']>;
  readonly value: Value | undefined;
}

/** How a way that ended has left. */
export function exitOf(t: Tracer, state: State): Exit | undefined {
  return t.memo.get(state) as Exit | undefined;
}

/** What a handler knows: a call of the body that fails where nothing is there has failed. Of several, it is not known which. */
export function refusedIn(t: Tracer, before: number, handler: TSESTree.CatchClause): Operation | undefined {
  const refusing = t.operations.slice(before).filter((each) => isRefusing(each) && each.context.handlers.at(-1) === handler);
  return refusing.length === 1 ? refusing[0] : undefined;
}

function isRefusing({ facts, object }: Operation): boolean {
  return (facts?.effect === 'exists' && facts.absent === 'rejects') || object.type.command?.absent === 'rejects';
}

/** Enters the handler of a `try` whose body asked whether something is there; `body` is how the body ended. */
export function enterRefused(t: Tracer, read: Operation, handler: TSESTree.CatchClause, body: State): void {
  t.state.absent = new Set([...t.state.absent, read]);
  const exit = body.dead ? exitOf(t, body) : undefined;
  t.decide({
    node: handler,
    module: t.module,
    sources: edited(sourceOf(read), Edit.select),
    taken: true,
    otherExit: body.dead ? (exit?.how ?? 'return') : undefined,
    otherReturns: exit?.value,
    ownReturns: undefined,
    ordered: false,
    compares: [],
  });
}

/** Where the statements begin that can no longer fail: `exists = true` after `await access(path)`. */
export function safeTail(statements: readonly TSESTree.Statement[]): number {
  return statements.findLastIndex((each) => !isSafe(each)) + 1;
}

function isSafe(statement: TSESTree.Statement): boolean {
  return (
    statement.type === N.ExpressionStatement &&
    statement.expression.type === N.AssignmentExpression &&
    statement.expression.left.type === N.Identifier &&
    statement.expression.right.type === N.Literal
  );
}

/** `access(path).then(() => true, () => false)`: the answer tells whether there was something. */
export function toldBy({ direct }: Value, result: Value, handled: Value): Value | undefined {
  if (direct?.effect !== 'exists' || result.constant !== true || handled.constant !== false) return undefined;
  return { id: `exists${direct.id}`, sources: sourceOf(direct), direct };
}
