import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { bindPattern, evaluate } from './expressions.js';
import { applyHandOver, applyWait, depthOf, frameOf, type Run } from './run.js';
import { type Mark, type State } from './marks.js';
import { forgetEmpty, forgetRechecked } from './rechecks.js';
import { calleeName, unwrap } from './syntax.js';
import { liveReads } from './words.js';

/** Executes a statement. */
export function execute(run: Run, state: State, node: TSESTree.Statement): void {
  if (state.isDead || run.budget-- <= 0) return;
  switch (node.type) {
    case T.BlockStatement:
      for (const statement of node.body) execute(run, state, statement);
      break;
    case T.ExpressionStatement:
      evaluate(run, state, node.expression);
      break;
    case T.VariableDeclaration:
      for (const { id, init } of node.declarations) if (init) declare(run, state, id, init);
      break;
    case T.ReturnStatement:
      if (node.argument) leaveWith(run, state, evaluate(run, state, node.argument));
      end(run, state);
      break;
    case T.ThrowStatement:
      evaluate(run, state, node.argument);
      end(run, state);
      break;
    case T.BreakStatement:
    case T.ContinueStatement:
      frameOf(run).leaving.at(-1)?.push(state.clone());
      state.isDead = true;
      break;
    case T.IfStatement:
      executeIf(run, state, node);
      break;
    case T.LabeledStatement:
      execute(run, state, node.body);
      break;
    case T.TryStatement:
      executeTry(run, state, node);
      break;
    case T.SwitchStatement:
      executeSwitch(run, state, node);
      break;
    case T.ForOfStatement:
    case T.ForInStatement:
      executeForEach(run, state, node);
      break;
    case T.ForStatement:
      if (node.init?.type === T.VariableDeclaration) execute(run, state, node.init);
      else if (node.init) evaluate(run, state, node.init);
      executeLoop(run, state, node.body, node.test, node.update);
      break;
    case T.WhileStatement:
    case T.DoWhileStatement:
      executeLoop(run, state, node.body, node.test);
      break;
    default: // declarations of functions, classes and types do nothing here
  }
}

function declare(run: Run, state: State, id: TSESTree.BindingName, init: TSESTree.Expression): void {
  const marks = evaluate(run, state, init);
  state.refresh(marks);
  bindPattern(run, state, id, marks);
}

function leaveWith(run: Run, state: State, marks: readonly Mark[]): void {
  frameOf(run).returned.push(...marks);
  if (depthOf(run) === 0) for (const mark of marks) applyHandOver(run, state, mark.sentBy ?? frameOf(run).node, mark);
}

/** The function under examination ends: what it filled and did not send stays for another run. */
function end(run: Run, state: State): void {
  if (depthOf(run) === 0) for (const place of state.filled) run.leaky.add(place);
  state.isDead = true;
}

function executeIf(run: Run, state: State, node: TSESTree.IfStatement): void {
  evaluate(run, state, node.test);
  forgetRechecked(run, state, node.test);
  const otherwise = state.clone();
  forgetEmpty(run, state, node.test, true);
  forgetEmpty(run, otherwise, node.test, false);
  execute(run, state, node.consequent);
  if (node.alternate) execute(run, otherwise, node.alternate);
  state.join(otherwise);
}

/** A `catch` begins with what held before the `try`: what failed was not sent, and dropping it there is a decision. */
function executeTry(run: Run, state: State, node: TSESTree.TryStatement): void {
  const { tries } = frameOf(run);
  const failed = state.clone();
  tries.push(node);
  execute(run, state, node.block);
  tries.pop();
  if (node.handler) {
    execute(run, failed, node.handler.body);
    state.join(failed);
  }
  if (!node.finalizer) return;
  const wasDead = state.isDead;
  state.isDead = false;
  execute(run, state, node.finalizer);
  state.isDead ||= wasDead;
}

function executeSwitch(run: Run, state: State, node: TSESTree.SwitchStatement): void {
  evaluate(run, state, node.discriminant);
  const entry = state.clone();
  inLoop(run, state, () => {
    for (const branch of node.cases) {
      state.join(entry);
      if (branch.test) evaluate(run, state, branch.test);
      for (const statement of branch.consequent) execute(run, state, statement);
    }
    if (!node.cases.some((branch) => !branch.test)) state.join(entry);
  });
}

/** Two rounds show what one round leaves to the next. */
function executeLoop(
  run: Run,
  state: State,
  body: TSESTree.Statement,
  test?: TSESTree.Expression | null,
  update?: TSESTree.Expression | null,
): void {
  inLoop(run, state, () => {
    for (let round = 0; round < 2; round++) {
      if (test) {
        evaluate(run, state, test);
        forgetRechecked(run, state, test);
      }
      const skipped = state.clone();
      execute(run, state, body);
      if (update && !state.isDead) evaluate(run, state, update);
      state.join(skipped);
    }
    if (test) forgetEmpty(run, state, test, false);
  });
}

function executeForEach(run: Run, state: State, node: TSESTree.ForOfStatement | TSESTree.ForInStatement): void {
  const marks = evaluate(run, state, node.right);
  if (node.type === T.ForOfStatement && node.await) applyWait(run, state, node, marks);
  const isLive = node.type === T.ForOfStatement && readsLive(node.right);
  const items = marks.map((mark): Mark => ({
    ...mark,
    form: 'item',
    sentBy: undefined,
    isLive: isLive && (mark.form === 'alias' || mark.isLive),
  }));
  const variable = node.left.type === T.VariableDeclaration ? node.left.declarations[0]?.id : node.left;
  inLoop(run, state, () => {
    for (let round = 0; round < 2; round++) {
      const skipped = state.clone();
      if (variable) bindPattern(run, state, variable, items);
      execute(run, state, node.body);
      state.join(skipped);
    }
  });
  for (const [held, own] of state.variables)
    state.variables.set(
      held,
      own.map((mark) => ({ ...mark, isLive: false })),
    );
}

/** Whether a loop over the expression sees what is added while it runs: `for (const row of this.rows)`, not `[...this.rows]`. */
function readsLive(expression: TSESTree.Expression): boolean {
  const node = unwrap(expression);
  if (node.type === T.Identifier || node.type === T.MemberExpression) return true;
  return node.type === T.CallExpression && liveReads.has(calleeName(node) ?? '') && node.arguments.length === 0;
}

/** Executes what `break` and `continue` leave, and joins the states that left it. */
function inLoop(run: Run, state: State, body: () => void): void {
  const { leaving } = frameOf(run);
  const left: State[] = [];
  leaving.push(left);
  body();
  leaving.pop();
  for (const other of left) state.join(other);
}

/** Executes the function that is examined from its beginning to its end. */
export function executeRoot(run: Run, state: State): void {
  const { node } = frameOf(run);
  if (node.body.type === T.BlockStatement) execute(run, state, node.body);
  else leaveWith(run, state, evaluate(run, state, node.body));
  end(run, state);
}
