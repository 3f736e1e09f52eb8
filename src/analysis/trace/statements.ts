import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import { Edit, edited, nextId, noSources, sourceOf, undefinedValue, union, unknownValue, type Value } from '../values.js';
import { assign } from './assign.js';
import { bindingOf } from './bindings.js';
import { evaluate } from './expressions.js';
import { deepSources } from './objects.js';
import { elementOf } from './iteration.js';
import { enterRefused, refusedIn, safeTail, type Exit } from './presence.js';
import { branch } from './tests.js';
import { runReturned } from './queries.js';
import type { Target, Tracer } from './tracer.js';

/** Runs statements in order, until one leaves. Function declarations hold from the start. */
export function runBlock(t: Tracer, statements: readonly TSESTree.Statement[]): void {
  for (const statement of statements) {
    if (t.state.dead) return;
    run(t, statement);
  }
}

function run(t: Tracer, node: TSESTree.Statement): void {
  if (!t.step()) return;
  switch (node.type) {
    case N.ExpressionStatement:
      evaluate(t, node.expression);
      break;
    case N.VariableDeclaration:
      for (const declarator of node.declarations) declare(t, declarator);
      break;
    case N.ReturnStatement:
      leave(t, 'return', node, node.argument ? runReturned(t, evaluate(t, node.argument), node) : undefinedValue);
      break;
    case N.ThrowStatement:
      evaluate(t, node.argument);
      leave(t, 'throw', node, undefined);
      break;
    case N.IfStatement:
      branch(
        t,
        node.test,
        () => ranAs(t, node.consequent),
        () => (node.alternate ? ranAs(t, node.alternate) : undefinedValue),
        node,
      );
      break;
    case N.BlockStatement:
      runBlock(t, node.body);
      break;
    case N.ForStatement:
    case N.WhileStatement:
    case N.DoWhileStatement:
    case N.ForOfStatement:
    case N.ForInStatement:
      runLoop(t, node);
      break;
    case N.TryStatement:
      runTry(t, node);
      break;
    case N.SwitchStatement:
      runSwitch(t, node);
      break;
    case N.LabeledStatement:
      t.memo.set(node.body, node.label.name);
      run(t, node.body);
      break;
    case N.BreakStatement:
    case N.ContinueStatement:
      leave(t, node.type === N.BreakStatement ? 'break' : 'continue', node, undefined, node.label?.name);
      break;
    case N.ExportNamedDeclaration:
      if (node.declaration) run(t, node.declaration as TSESTree.Statement);
      break;
    case N.ExportDefaultDeclaration:
      if (node.declaration.type !== N.FunctionDeclaration && node.declaration.type !== N.ClassDeclaration) evaluate(t, node.declaration);
      break;
    case N.TSExportAssignment:
      evaluate(t, node.expression);
      break;
    case N.ClassDeclaration:
      for (const element of node.body.body) if (element.type === N.StaticBlock) runBlock(t, element.body);
      break;
    default:
      break;
  }
}

function ranAs(t: Tracer, statement: TSESTree.Statement): Value {
  run(t, statement);
  return undefinedValue;
}

function declare(t: Tracer, declarator: TSESTree.VariableDeclarator): void {
  if (!declarator.init) {
    if (declarator.id.type === N.Identifier && declarator.parent.kind === 'let' && declarator.parent.parent.type !== N.Program) {
      const annotation = declarator.id.typeAnnotation;
      if (!annotation) assign(t, declarator.id, undefinedValue);
      else assign(t, declarator.id, unknownValue());
    }
    return;
  }
  // Module-level constants were evaluated where somebody asked for them; evaluating them again here would make another object.
  const atTop = declarator.parent.parent.type === N.Program || declarator.parent.parent.type === N.ExportNamedDeclaration;
  const variable = atTop && declarator.id.type === N.Identifier ? bindingOf(t, declarator.id) : undefined;
  const value = evaluate(t, declarator.init);
  if (variable && t.root.variable(variable)) return;
  assign(
    t,
    declarator.id,
    declarator.id.type === N.Identifier && !value.name && !value.isConstant ? { ...value, name: declarator.id.name } : value,
  );
}

function leave(
  t: Tracer,
  how: 'return' | 'throw' | 'break' | 'continue',
  node: TSESTree.Node,
  value: Value | undefined,
  label?: string,
): void {
  t.emit({ kind: 'exit', how, node });
  t.memo.set(t.state, { how, value } satisfies Exit);
  const target = t.targets.findLast((each) => {
    if (how === 'throw') return false;
    if (how === 'return') return each.kind === 'function';
    if (label !== undefined) return each.label === label;
    return each.kind === 'loop' || (how === 'break' && each.kind === 'switch');
  });
  if (how === 'return' && !target && value) t.use(deepSources(t, value));
  if (target && how === 'continue') t.state.dead = true;
  else if (target) t.arrive(target, how === 'return' ? value : undefined);
  else t.state.dead = true;
}

type Loop = TSESTree.ForStatement | TSESTree.WhileStatement | TSESTree.DoWhileStatement | TSESTree.ForOfStatement | TSESTree.ForInStatement;

/** Loops deeper than this are gone through once: what a second round would show has been seen in the outer ones. */
const maximumRepeats = 2;

/** Goes through a loop's body twice, so that what one round leaves behind is seen by the next. */
function runLoop(t: Tracer, node: Loop): void {
  if (node.type === N.ForStatement && node.init) {
    if (node.init.type === N.VariableDeclaration) for (const declarator of node.init.declarations) declare(t, declarator);
    else evaluate(t, node.init);
  }
  const iterable = node.type === N.ForOfStatement || node.type === N.ForInStatement ? evaluate(t, node.right) : undefined;
  const before = t.state;
  const entry = before.fork();
  t.state = entry;
  const runId = nextId();
  const target: Target = { kind: 'loop', base: entry, label: t.memo.get(node) as string | undefined, arrivals: [], returned: [] };
  const item = sourceOf({ kind: 'item', id: nextId(), run: runId });
  const round = (): void => {
    const start = t.state;
    t.state = start.fork();
    if (iterable && 'left' in node) {
      if (node.type === N.ForOfStatement && node.await) t.suspend(node);
      const element =
        node.type === N.ForOfStatement
          ? elementOf(t, iterable, item)
          : unknownValue(union(edited(deepSources(t, iterable), Edit.compute), item));
      if (node.left.type === N.VariableDeclaration) {
        const [declarator] = node.left.declarations;
        if (declarator) assign(t, declarator.id, element);
      } else assign(t, node.left, element);
    }
    if ('test' in node && node.test && node.type !== N.DoWhileStatement) testLoop(t, node.test);
    run(t, node.body);
    if (node.type === N.ForStatement && node.update && !t.state.dead) evaluate(t, node.update);
    if (node.type === N.DoWhileStatement && !t.state.dead) testLoop(t, node.test);
    const end = t.state;
    t.state = start;
    start.join(end.dead ? [start.fork()] : [start.fork(), end]);
  };
  const targets = t.targets;
  t.targets = [...targets, target];
  const nested = t.runs.filter((run) => run.what === 'loop').length;
  t.within({ id: runId, what: 'loop', node, parallel: false }, () => {
    if (nested < maximumRepeats) t.quietly(round);
    t.group('loop', 'loop', node, round);
  });
  t.targets = targets;
  const endless =
    (node.type === N.ForStatement && !node.test) ||
    (node.type === N.WhileStatement && node.test.type === N.Literal && node.test.value === true);
  t.state = before;
  before.join(endless ? (target.arrivals.length > 0 ? target.arrivals : [deadFork(entry)]) : [entry, ...target.arrivals]);
}

function deadFork(entry: Tracer['state']): Tracer['state'] {
  const fork = entry.fork();
  fork.dead = true;
  return fork;
}

function testLoop(t: Tracer, test: TSESTree.Expression): void {
  t.use(deepSources(t, evaluate(t, test)));
}

function runTry(t: Tracer, node: TSESTree.TryStatement): void {
  const before = t.state;
  const body = before.fork();
  t.state = body;
  const handlers = t.handlers;
  if (node.handler) t.handlers = [...handlers, node.handler];
  const met = t.operations.length;
  const tail = safeTail(node.block.body);
  let partial = before;
  t.group('try', 'try', node, () => {
    runBlock(t, node.block.body.slice(0, tail));
    // The body may have failed at any place: what it wrote may have happened or not.
    if (node.handler) partial = body.since(before);
    runBlock(t, node.block.body.slice(tail));
  });
  t.handlers = handlers;
  const states = [body];
  if (node.handler) {
    const handler = before.fork();
    handler.join([before.fork(), partial]);
    // Locks taken in the body and not given back are still held only if it got that far.
    handler.guards = before.guards;
    handler.conditions = before.conditions;
    t.state = handler;
    const refused = refusedIn(t, met, node.handler);
    if (refused) enterRefused(t, refused, node.handler, body);
    const { param } = node.handler;
    if (param) assign(t, param, unknownValue(noSources, { name: 'error' }));
    const caught = t.caught;
    t.caught = [...caught, node.handler];
    t.group('branch', 'catch', node.handler, () => runBlock(t, node.handler?.body.body ?? []));
    t.caught = caught;
    states.push(handler);
  }
  t.state = before;
  before.join(states);
  if (!node.finalizer) return;
  const left = before.dead;
  before.dead = false;
  if (left) before.guards = body.guards;
  runBlock(t, node.finalizer.body);
  before.dead = before.dead || left;
}

function runSwitch(t: Tracer, node: TSESTree.SwitchStatement): void {
  const subject = evaluate(t, node.discriminant);
  const sources = edited(deepSources(t, subject), Edit.select);
  t.use(sources);
  const before = t.state;
  const target: Target = { kind: 'switch', base: before, label: undefined, arrivals: [], returned: [] };
  const targets = t.targets;
  t.targets = [...targets, target];
  let through: Tracer['state'] | undefined;
  for (const each of node.cases) {
    const start = before.fork();
    if (through && !through.dead) start.join([before.fork(), through.since(before)]);
    t.state = start;
    if (each.test) evaluate(t, each.test);
    if (sources.size > 0)
      t.decide({
        node: node.discriminant,
        module: t.module,
        sources,
        taken: true,
        otherExit: undefined,
        otherReturns: undefined,
        ownReturns: undefined,
        ordered: false,
        compares: [],
      });
    t.group('branch', 'case', each, () => runBlock(t, each.consequent));
    through = t.state;
  }
  t.targets = targets;
  t.state = before;
  const hasDefault = node.cases.some((each) => !each.test);
  const arrivals = [...target.arrivals, ...(through && !through.dead ? [through] : []), ...(hasDefault ? [] : [before.fork()])];
  before.join(arrivals.length > 0 ? arrivals : [deadFork(before)], sources);
}
