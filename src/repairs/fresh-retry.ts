import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { fixOf, indentAt, indenting, removal, textOf, type Edit } from './code/edits.js';
import { forgetting } from './code/forgetting.js';
import { usesOf, variableOf } from './code/names.js';
import { ancestorsOf, contains, descendantsOf, isFunction, statementsOf, type FunctionNode, type Range } from './code/nodes.js';
import { exitsOf, isLoop, regionOf } from './code/region.js';
import { styleOf, type Style } from './code/style.js';
import type { Repair, RepairContext } from './repair.js';

type Source = Readonly<TSESLint.SourceCode>;
type Variable = TSESLint.Scope.Variable;

/** Moves the read, and what is computed from it, into what is repeated. */
export function freshRetryRepairs(context: RepairContext): Repair[] {
  const { finding, source } = context;
  const { write, module } = finding;
  if (finding.kind !== 'stale-retry' || finding.form === 'unconditional' || !write || !finding.reached) return [];
  const { read: from, write: to } = finding.reached;
  const region = regionOf(from, to);
  const [first] = region?.statements ?? [];
  const last = region?.statements.at(-1);
  const repeated = last && repeatedIn(to, last);
  if (!region || !first || !repeated || first === last || contains(repeated.range, from.range)) return [];
  const style = styleOf(source, module.filename);
  const moved = { ...dependents(source, region.statements.slice(0, -1)), before: forgetting(context, to, style) };
  const isKnown = write.context.runs.some(({ what, node }) => what === 'retry' && contains(node.range, repeated.range));
  const answer = isKnown ? answerAfter(source, last, repeated) : undefined;
  const edits = mayMove(source, moved, repeated, undefined)
    ? edited(source, moved, repeated, to, style, undefined)
    : answer && mayMove(source, moved, repeated, answer.after)
      ? edited(source, moved, repeated, to, style, answer)
      : undefined;
  // Without a condition, the write is still to be made safe: that is told by the next report.
  const isSafe =
    write.effect === 'cas' || write.condition !== undefined || write.batch?.atomic === true || (write.key.filter?.size ?? 0) > 1;
  return edits
    ? [{ title: 'a read within each attempt', kind: 'equivalent', ...(isSafe ? {} : { onlyOffered: true }), fix: fixOf(edits) }]
    : [];
}

/** What runs again: the body of a loop, or the function handed to a helper. */
type Repeated = FunctionNode | (TSESTree.Statement & { readonly body: TSESTree.BlockStatement });

function repeatedIn(write: TSESTree.Node, statement: TSESTree.Statement): Repeated | undefined {
  let found: Repeated | undefined;
  for (const each of ancestorsOf(write)) {
    if (!contains(statement.range, each.range)) break;
    if (isLoop(each)) found = 'body' in each && isBlock(each.body) ? (each as Repeated) : undefined;
    else if (isFunction(each))
      found = each.parent.type === N.CallExpression && each.params.length === 0 && !each.generator ? each : undefined;
  }
  return found;
}

function isBlock(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'type' in body && body.type === N.BlockStatement;
}

/** `await retry(…); return next;`: the helper hands on what the function answers. */
interface Answer {
  readonly call: TSESTree.AwaitExpression;
  readonly after: TSESTree.ReturnStatement & { readonly argument: TSESTree.Expression };
}

function answerAfter(source: Source, last: TSESTree.Statement, repeated: Repeated): Answer | undefined {
  if (!isFunction(repeated) || last.type !== N.ExpressionStatement || last.expression.type !== N.AwaitExpression) return undefined;
  const siblings = statementsOf(last.parent);
  const after = siblings?.[siblings.indexOf(last) + 1];
  if (after?.type !== N.ReturnStatement || !after.argument || repeated.parent !== last.expression.argument) return undefined;
  const { body } = repeated;
  const isOpen = body.type !== N.BlockStatement || exitsOf(source, { statements: body.body, range: body.range }).returns.length === 0;
  return isOpen ? { call: last.expression, after: after as Answer['after'] } : undefined;
}

interface Moved {
  readonly statements: readonly TSESTree.Statement[];
  readonly variables: ReadonlySet<Variable>;
  /** what must come before the read */
  readonly before: readonly string[];
}

/** The first of some statements, and those that use or change what it gives. */
function dependents(source: Source, [first, ...others]: readonly TSESTree.Statement[]): Omit<Moved, 'before'> {
  const statements = first ? [first] : [];
  const variables = new Set(first ? namedIn(source, first) : []);
  for (const statement of others) {
    if (![...mentionedIn(source, statement)].some((variable) => variables.has(variable))) continue;
    statements.push(statement);
    for (const variable of namedIn(source, statement)) variables.add(variable);
  }
  return { statements, variables };
}

/** The variables that a statement declares or assigns to. */
function namedIn(source: Source, statement: TSESTree.Statement): Variable[] {
  const assigned: Variable[] = [];
  for (const node of descendantsOf(source, statement)) {
    const left = node.type === N.AssignmentExpression && node.left.type === N.Identifier ? node.left : undefined;
    const variable = left && variableOf(source.scopeManager, left);
    if (variable) assigned.push(variable);
  }
  return [...(statement.type === N.VariableDeclaration ? source.getDeclaredVariables(statement) : []), ...assigned];
}

function mentionedIn(source: Source, node: TSESTree.Node): Set<Variable> {
  const found = new Set<Variable>();
  for (const each of descendantsOf(source, node)) {
    const variable = each.type === N.Identifier ? variableOf(source.scopeManager, each) : undefined;
    if (variable) found.add(variable);
  }
  return found;
}

/** Whether nothing outside needs what moves, and nothing that moves leaves another way from within. */
function mayMove(source: Source, { statements, variables }: Moved, repeated: Repeated, after: TSESTree.Statement | undefined): boolean {
  const isIn = (use: TSESTree.Node): boolean =>
    contains(repeated.body.range, use.range) ||
    (after !== undefined && contains(after.range, use.range)) ||
    statements.some((statement) => contains(statement.range, use.range));
  const isOwn = [...variables].every((variable) => usesOf(variable).every(isIn));
  return (
    isOwn &&
    statements.every((statement) => {
      const { returns, jumps, yields } = exitsOf(source, { statements: [statement], range: statement.range });
      return jumps.length === 0 && !yields && (returns.length === 0 || !isFunction(repeated));
    })
  );
}

function edited(
  source: Source,
  moved: Moved,
  repeated: Repeated,
  write: TSESTree.Node,
  style: Style,
  answer: Answer | undefined,
): Edit[] | undefined {
  const { statements, variables } = moved;
  const gone = statements.map((statement) => withComments(source, statement));
  const { body } = repeated;
  const answered = answer ? source.getText(answer.after.argument) : undefined;
  const handedOn: Edit[] = answer
    ? [
        { range: [answer.call.range[0], answer.call.argument.range[0]], text: isTried(answer.call) ? 'return await ' : 'return ' },
        lines(source, withComments(source, answer.after)),
      ]
    : [];
  if (body.type !== N.BlockStatement) {
    if (!isFunction(repeated)) return undefined;
    const outer = indentAt(source, statementAround(repeated).range[0]);
    const inner = outer + style.indent;
    const code = [
      ...moved.before,
      ...statements.map((statement, at) => movedText(source, statement, gone[at] ?? statement.range, style.indent)),
    ].join(`\n${inner}`);
    const end =
      answered === undefined
        ? `return ${source.getText(body)}${style.semicolon}`
        : `${body.type === N.AwaitExpression ? '' : 'await '}${source.getText(body)}${style.semicolon}\n${inner}return ${answered}${style.semicolon}`;
    const text = `{\n${inner}${code}\n${inner}${end}\n${outer}}`;
    return [...gone.map((range) => lines(source, range)), ...asynchronous(repeated), ...handedOn, { range: body.range, text }];
  }
  const target = body.body.find(
    (statement) => contains(statement.range, write.range) || [...mentionedIn(source, statement)].some((each) => variables.has(each)),
  );
  if (!target) return undefined;
  const outer = indentAt(source, statements[0]?.range[0] ?? 0);
  const inner = indentAt(source, target.range[0]);
  if (!inner.startsWith(outer)) return undefined;
  const stale = staleIn(source, body, variables);
  const code = [
    ...moved.before,
    ...statements.map((statement, at) =>
      movedText(source, statement, gone[at] ?? statement.range, inner.slice(outer.length), isLetNeedless(source, statement, stale)),
    ),
  ].join(`\n${inner}`);
  return [
    ...gone.map((range) => lines(source, range)),
    ...(isFunction(repeated) ? asynchronous(repeated) : []),
    ...handedOn,
    { range: [target.range[0], target.range[0]], text: `${code}\n${inner}` },
    ...(answered === undefined ? [] : [after(body.body.at(-1) ?? target, `\n${inner}return ${answered}${style.semicolon}`)]),
    ...stale.map((statement) => removal(source, statement)),
  ];
}

/** Whether a handler or a `finally` of the same function waits for what a call comes to. */
function isTried(node: TSESTree.Node): boolean {
  for (const each of ancestorsOf(node)) {
    if (isFunction(each)) return false;
    if (each.type === N.TryStatement) return true;
  }
  return false;
}

function after(node: TSESTree.Node, text: string): Edit {
  return { range: [node.range[1], node.range[1]], text };
}

/** A statement's code with its comments, moved further in. */
function movedText(source: Source, statement: TSESTree.Statement, range: Range, step: string, isConstant = false): string {
  const kind: Edit[] =
    isConstant && statement.type === N.VariableDeclaration ? [{ range: [statement.range[0], statement.range[0] + 3], text: 'const' }] : [];
  return textOf(source, range, [...kind, ...indenting(source, range, step)]);
}

/** A statement's range with the comments right before it. */
function withComments(source: Source, statement: TSESTree.Statement): Range {
  const before = source.getCommentsBefore(statement);
  const previous = source.getTokenBefore(statement);
  const own = before.filter((comment) => previous === null || comment.loc.start.line > previous.loc.end.line);
  return [own[0]?.range[0] ?? statement.range[0], statement.range[1]];
}

/** The removal of whole lines. */
function lines(source: Source, range: Range): Edit {
  const start = source.text.lastIndexOf('\n', range[0] - 1) + 1;
  const end = source.text.indexOf('\n', range[1]);
  const isAlone = source.text.slice(start, range[0]).trim() === '' && source.text.slice(range[1], end).trim() === '';
  return isAlone ? { range: [start, end + 1], text: '' } : { range, text: '' };
}

/** Assignments within the repeated part that refreshed what is now read anew anyway. */
function staleIn(source: Source, body: TSESTree.BlockStatement, variables: ReadonlySet<Variable>): TSESTree.ExpressionStatement[] {
  const found: TSESTree.ExpressionStatement[] = [];
  for (const node of descendantsOf(source, body)) {
    if (node.type !== N.ExpressionStatement || node.expression.type !== N.AssignmentExpression || node.expression.operator !== '=')
      continue;
    const { left } = node.expression;
    const variable = left.type === N.Identifier ? variableOf(source.scopeManager, left) : undefined;
    const isLast = variable && usesOf(variable).every((use) => use.range[0] <= node.range[1] || !contains(body.range, use.range));
    if (variable && variables.has(variable) && isLast && node.parent.type === N.BlockStatement) found.push(node);
  }
  return found;
}

/** `let` of what only those assignments changed. */
function isLetNeedless(source: Source, statement: TSESTree.Statement, stale: readonly TSESTree.Node[]): boolean {
  if (statement.type !== N.VariableDeclaration || statement.kind !== 'let' || stale.length === 0) return false;
  return source
    .getDeclaredVariables(statement)
    .every((variable) =>
      variable.references.every(
        (reference) => !reference.isWrite() || reference.init || stale.some((each) => contains(each.range, reference.identifier.range)),
      ),
    );
}

function asynchronous(node: FunctionNode): Edit[] {
  return node.async ? [] : [{ range: [node.range[0], node.range[0]], text: 'async ' }];
}

function statementAround(node: TSESTree.Node): TSESTree.Node {
  for (const each of ancestorsOf(node)) if (/Statement$|Declaration$/u.test(each.type)) return each;
  return node;
}
