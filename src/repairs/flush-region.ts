import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { LossyFlush } from '../analysis/findings/lossy-flush.js';

/** The statements of a flush that a swap is written around. */
export interface FlushRegion {
  /** the local that holds the contents while they are on their way */
  holder: string;
  /** the declaration that already puts the buffer into that local */
  held: TSESTree.VariableDeclarator | undefined;
  /** where the buffer is named from the swap on: the holder takes its place there */
  reads: TSESTree.Node[];
  /** the first statement that reads the contents */
  start: TSESTree.Statement;
  /** what may fail: from the send to the last statement before the reset, or to the one that holds it */
  body: TSESTree.Statement[];
  /** declarations in the body whose names are used behind it */
  hoisted: TSESTree.VariableDeclaration[];
  reset: TSESTree.ExpressionStatement;
  /** the reset stands deeper, or the body has other ways out: a local notes whether the reset was reached */
  needsNote: boolean;
  /** `try { send; reset } catch {}`: its `catch` can put the contents back */
  around: (TSESTree.TryStatement & { handler: TSESTree.CatchClause }) | undefined;
}

/** A send whose reset stands in a `.then()` callback. */
export interface FlushChain {
  holder: string;
  held: TSESTree.VariableDeclarator | undefined;
  reads: TSESTree.Node[];
  start: TSESTree.Statement;
  /** the promise that `.then` is called on */
  promise: TSESTree.Expression;
  /** the call of `.then` or `.finally` */
  continuation: TSESTree.CallExpression;
  reset: TSESTree.ExpressionStatement | TSESTree.Expression;
}

type Buffer = NonNullable<LossyFlush['buffer']>;
type Source = Readonly<TSESLint.SourceCode>;

/** Finds the statements to rewrite; `undefined` when they do not stand in one block of one function. */
export function flushRegion(source: Source, { node, reset, buffer }: LossyFlush): FlushRegion | undefined {
  const statement = reset.parent;
  const block = buffer && commonBlock(node, reset);
  if (!block || statement?.type !== T.ExpressionStatement || functionOf(statement) !== functionOf(node)) return undefined;
  const first = indexOf(block, node);
  const last = indexOf(block, reset);
  const swapped = swapPoint(source, block, first, reset, buffer);
  if (!swapped) return undefined;
  const isDirect = statement.parent === block;
  const from = block.body.slice(indexOf(block, swapped.start), first).some((part) => waits(source, part))
    ? indexOf(block, swapped.start)
    : first;
  const upTo = block.body.slice(from, isDirect ? last : last + 1);
  const needsNote = !isDirect || upTo.some((part) => hasOtherExit(source, part));
  const body = needsNote ? block.body.slice(from, last + 1) : upTo;
  const around = needsNote || swapped.held ? undefined : tryAround(block, swapped.start, statement);
  const hoisted = around ? [] : hoistedFrom(source, body, statement);
  if (body.length === 0 || !hoisted) return undefined;
  return { ...swapped, body, hoisted, reset: statement, needsNote, around };
}

/** Finds the promise chain to rewrite. */
export function flushChain(source: Source, { node, reset, buffer }: LossyFlush): FlushChain | undefined {
  const callback = functionOf(reset);
  const continuation = callback?.parent;
  if (!buffer || continuation?.type !== T.CallExpression || continuation.arguments[0] !== callback) return undefined;
  const { callee } = continuation;
  if (callee.type !== T.MemberExpression || !isWithin(node, callee.object)) return undefined;
  const block = commonBlock(node, continuation);
  if (!block || functionOf(block) !== functionOf(node)) return undefined;
  const swapped = swapPoint(source, block, indexOf(block, node), reset, buffer);
  const inside = reset.parent;
  const isStatement = inside?.type === T.ExpressionStatement;
  const isBody = continuation.arguments[0]?.type === T.ArrowFunctionExpression && continuation.arguments[0].body === reset;
  if (!swapped || (!isStatement && !isBody)) return undefined;
  return { ...swapped, promise: callee.object, continuation, reset: isStatement ? inside : (reset as TSESTree.Expression) };
}

/** From where on the contents are on their way, and what holds them. */
function swapPoint(
  source: Source,
  block: TSESTree.BlockStatement,
  first: number,
  reset: TSESTree.Node,
  buffer: Buffer,
): Pick<FlushChain, 'holder' | 'held' | 'reads' | 'start'> | undefined {
  const mentions = buffer.dataMentions.filter((mention) => !isWithin(mention, reset));
  let index = first;
  while (index >= 0 && !mentions.some((mention) => isWithin(mention, block.body[index] ?? block) && !isMeasured(mention))) index--;
  const start = block.body[index < 0 && buffer.shape === 'flag' ? first : index];
  if (!start || (index < first && start.type === T.IfStatement)) return undefined;
  if (buffer.shape === 'flag') return { holder: '', held: undefined, reads: [], start };
  const held = heldBy(start, mentions);
  const reads = mentions.filter(
    (mention) => mention !== held?.init && mention.range[0] >= start.range[0] && mention.range[1] <= endOf(block, reset),
  );
  return { holder: held ? source.getText(held.id) : freeName(source, 'batch'), held, reads, start };
}

function endOf(block: TSESTree.BlockStatement, reset: TSESTree.Node): number {
  return block.body[indexOf(block, reset)]?.range[1] ?? 0;
}

/** `const batch = this.pending` */
function heldBy(start: TSESTree.Statement, mentions: readonly TSESTree.Node[]): TSESTree.VariableDeclarator | undefined {
  const [declarator] = start.type === T.VariableDeclaration && start.declarations.length === 1 ? start.declarations : [];
  return declarator?.id.type === T.Identifier && declarator.init && mentions.includes(declarator.init) ? declarator : undefined;
}

/** `rows.length` says how many there are, not what they are. */
function isMeasured(mention: TSESTree.Node): boolean {
  const { parent } = mention;
  if (parent?.type === T.UnaryExpression) return true;
  const name = parent?.type === T.MemberExpression && parent.property.type === T.Identifier ? parent.property.name : undefined;
  return name === 'length' || name === 'size';
}

/**
 * The declarations whose names are used behind the block that the statements go into: they move before it.
 * `undefined` when some cannot.
 */
function hoistedFrom(
  source: Source,
  body: readonly TSESTree.Statement[],
  reset: TSESTree.Node,
): TSESTree.VariableDeclaration[] | undefined {
  const end = Math.max(body.at(-1)?.range[1] ?? 0, reset.range[1]);
  const hoisted: TSESTree.VariableDeclaration[] = [];
  for (const statement of body) {
    if (statement.type === T.FunctionDeclaration || statement.type === T.ClassDeclaration) return undefined;
    if (statement.type !== T.VariableDeclaration) continue;
    const variables = source.getDeclaredVariables?.(statement) ?? [];
    if (variables.every((variable) => variable.references.every((reference) => reference.identifier.range[1] <= end))) continue;
    const [declarator] = statement.declarations;
    const isTypedPattern = declarator?.id.type !== T.Identifier && declarator?.id.typeAnnotation !== undefined;
    if (statement.declarations.length !== 1 || isTypedPattern) return undefined;
    hoisted.push(statement);
  }
  return hoisted;
}

/** Whether a statement leaves the flush other than by an error: by `return`, or to a loop or label around it. */
function hasOtherExit(source: Source, statement: TSESTree.Node): boolean {
  return hasBelow(source, statement, (node) => {
    if (node.type === T.ReturnStatement) return true;
    if (node.type !== T.BreakStatement && node.type !== T.ContinueStatement) return false;
    return node.label !== null || !isCaughtInside(node, statement);
  });
}

/** Whether a `break` or `continue` ends at a loop or `switch` within the statement. */
function isCaughtInside(exit: TSESTree.BreakStatement | TSESTree.ContinueStatement, statement: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = exit.parent; at && isWithin(at, statement); at = at.parent) {
    if (loops.has(at.type) || (at.type === T.SwitchStatement && exit.type === T.BreakStatement)) return true;
  }
  return false;
}

const loops = new Set([T.ForStatement, T.ForInStatement, T.ForOfStatement, T.WhileStatement, T.DoWhileStatement]);

function waits(source: Source, statement: TSESTree.Node): boolean {
  return hasBelow(source, statement, (node) => node.type === T.AwaitExpression);
}

/** Whether a node, or one below it in the same function, passes a test. */
function hasBelow(source: Source, root: TSESTree.Node, passes: (node: TSESTree.Node) => boolean): boolean {
  const stack: TSESTree.Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isFunction(node)) continue;
    if (passes(node)) return true;
    for (const key of source.visitorKeys[node.type] ?? []) {
      const value = (node as unknown as Record<string, TSESTree.Node | TSESTree.Node[] | null>)[key];
      for (const child of Array.isArray(value) ? value : [value]) if (child) stack.push(child);
    }
  }
  return false;
}

function tryAround(block: TSESTree.BlockStatement, start: TSESTree.Statement, reset: TSESTree.Statement): FlushRegion['around'] {
  const { parent } = block;
  if (parent.type !== T.TryStatement || parent.block !== block || !parent.handler) return undefined;
  if (block.body[0] !== start || block.body.at(-1) !== reset) return undefined;
  return parent as FlushRegion['around'];
}

/** The smallest block of statements that holds both nodes. */
function commonBlock(one: TSESTree.Node, other: TSESTree.Node): TSESTree.BlockStatement | undefined {
  for (let at = one.parent; at; at = at.parent) if (at.type === T.BlockStatement && isWithin(other, at)) return at;
  return undefined;
}

function indexOf(block: TSESTree.BlockStatement, node: TSESTree.Node): number {
  return block.body.findIndex((statement) => isWithin(node, statement));
}

function isWithin(inner: TSESTree.Node, outer: TSESTree.Node): boolean {
  return inner.range[0] >= outer.range[0] && inner.range[1] <= outer.range[1];
}

function functionOf(node: TSESTree.Node): TSESTree.Node | undefined {
  let at = node.parent;
  while (at && !isFunction(at)) at = at.parent;
  return at;
}

function isFunction(node: TSESTree.Node): boolean {
  return node.type === T.FunctionDeclaration || node.type === T.FunctionExpression || node.type === T.ArrowFunctionExpression;
}

/** A name that the file does not use yet. */
export function freeName(source: Source, wanted: string): string {
  const taken = new Set(source.ast.tokens.map((token) => token.value));
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${wanted}${String(count)}`;
  return name;
}
