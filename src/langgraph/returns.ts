import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode } from './located.js';

/** How a function ends normally. */
export interface Returns {
  /** the returned expressions; a bare `return` has none */
  readonly values: readonly (TSESTree.Expression | undefined)[];
  /** the bare `return` statements among them */
  readonly bare: readonly TSESTree.ReturnStatement[];
  /** whether the end of the body can be reached */
  readonly completes: boolean;
}

/** The ways out of a function, those by an exception left out. */
export function returnsOf(fn: FunctionNode): Returns {
  if (fn.body.type !== N.BlockStatement) return { values: [fn.body], bare: [], completes: false };
  const statements: TSESTree.ReturnStatement[] = [];
  collect(fn.body, statements);
  return {
    values: statements.map((s) => s.argument ?? undefined),
    bare: statements.filter((s) => !s.argument),
    completes: completes(fn.body),
  };
}

/** The statements directly inside a statement. */
function children(statement: TSESTree.Statement): TSESTree.Statement[] {
  switch (statement.type) {
    case N.BlockStatement:
      return statement.body;
    case N.IfStatement:
      return [statement.consequent, ...(statement.alternate ? [statement.alternate] : [])];
    case N.ForStatement:
    case N.ForInStatement:
    case N.ForOfStatement:
    case N.WhileStatement:
    case N.DoWhileStatement:
    case N.LabeledStatement:
    case N.WithStatement:
      return [statement.body];
    case N.TryStatement:
      return [
        statement.block,
        ...(statement.handler ? [statement.handler.body] : []),
        ...(statement.finalizer ? [statement.finalizer] : []),
      ];
    case N.SwitchStatement:
      return statement.cases.flatMap((c) => c.consequent);
    default:
      return [];
  }
}

function collect(statement: TSESTree.Statement, found: TSESTree.ReturnStatement[]): void {
  if (statement.type === N.ReturnStatement) found.push(statement);
  for (const child of children(statement)) collect(child, found);
}

/** Whether the statement after this one can be reached from it. Errs towards yes. */
function completes(statement: TSESTree.Statement): boolean {
  switch (statement.type) {
    case N.ReturnStatement:
    case N.ThrowStatement:
      return false;
    case N.BlockStatement:
      return statement.body.every(completes);
    case N.IfStatement:
      return !statement.alternate || completes(statement.consequent) || completes(statement.alternate);
    case N.TryStatement:
      if (statement.finalizer && !completes(statement.finalizer)) return false;
      return completes(statement.block) || (statement.handler !== null && completes(statement.handler.body));
    case N.SwitchStatement:
      return switchCompletes(statement);
    case N.WhileStatement:
      return !(statement.test.type === N.Literal && statement.test.value === true) || hasBreak(statement.body);
    case N.ForStatement:
      return statement.test !== null || hasBreak(statement.body);
    case N.LabeledStatement:
      return completes(statement.body) || hasBreak(statement.body);
    default:
      return true;
  }
}

function switchCompletes(statement: TSESTree.SwitchStatement): boolean {
  if (!statement.cases.some((c) => c.test === null)) return true;
  const last = statement.cases.at(-1);
  return statement.cases.some((c) => c.consequent.some(hasBreak)) || (last?.consequent.every(completes) ?? true);
}

function hasBreak(statement: TSESTree.Statement): boolean {
  return statement.type === N.BreakStatement || children(statement).some(hasBreak);
}
