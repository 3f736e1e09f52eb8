import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { changeOf, isDropped } from './changes.js';
import { bindPattern, evaluate, recordChange, settled } from './expressions.js';
import { union, type Mark, type State } from './marks.js';
import { applyPartialRemoval, applyReset, applyWait, deepestCall, depthOf, frameOf, speaksOf, type Run } from './run.js';
import { execute } from './statements.js';
import { calleeName, isFunction, memberName, outerParent, unwrap, type FunctionNode } from './syntax.js';
import { isIdle, isPassing, keeping, keepsForLater, liveReads, wholeReads } from './words.js';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;
type Marks = readonly Mark[];

/** Executes a call: of a collection's own method, of a function of this file, or of something that receives what it is given. */
export function evaluateCall(run: Run, state: State, call: Call): Marks {
  const callee = unwrap(call.callee);
  const name = calleeName(call) ?? '';
  const receiver = callee.type === T.MemberExpression ? evaluate(run, state, callee.object) : [];
  if (callee.type === T.MemberExpression && isContinuation(name)) return evaluateContinuation(run, state, call, name, receiver);

  const own = receiver.some((mark) => mark.form === 'alias' || (mark.form === 'copy' && !mark.sentBy));
  if (own && callee.type === T.MemberExpression && call.type === T.CallExpression) {
    const result = evaluateCollectionMethod(run, state, call, name, receiver);
    if (result) return result;
  }
  const given = call.arguments.map((argument) => (isFunction(unwrap(argument)) ? [] : evaluate(run, state, argument)));
  const marks = given.reduce<Marks>(union, []);
  const settledMarks = marks.map(settled);
  const local = call.type === T.CallExpression ? run.graph.resolve(callee) : undefined;
  if (local && canFollow(run, local)) return callHelper(run, state, local, call, given);

  if (isIdle(name)) return [];
  const results = runCallbacks(run, state, call, name, marks);
  if (isPassing(name)) return union(union(receiver, settledMarks), results);
  const sent: Mark[] = settledMarks.map((mark) => ({ ...mark, form: 'copy', sentBy: mark.sentBy ?? call }));
  const kept = keeping.has(name) ? settledMarks : sent;
  if (callee.type === T.MemberExpression) keepInReceiver(run, state, callee.object, union(kept, results));
  for (const mark of sent) state.filled.delete(mark.place);
  return union(union(receiver, sent), results);
}

/** `promises.push(send(x))`, `tx.set(key, x)`: a local variable that is given contents carries them. */
function keepInReceiver(run: Run, state: State, object: TSESTree.Node, marks: Marks): void {
  let at = unwrap(object);
  while (at.type === T.MemberExpression || at.type === T.CallExpression)
    at = unwrap(at.type === T.MemberExpression ? at.object : at.callee);
  const variable = at.type === T.Identifier ? run.survey.places.variable(at) : undefined;
  if (variable && variable.defs[0]?.type !== 'ImportBinding') state.mark(variable, marks);
}

/** A method of the collection itself; `undefined` when it is not one that is known. */
function evaluateCollectionMethod(run: Run, state: State, call: TSESTree.CallExpression, name: string, receiver: Marks): Marks | undefined {
  const change = changeOf(call, run.survey.places);
  if (name === 'clear' || (name === 'splice' && takesAll(run, state, call, receiver)))
    return emptyInPlace(run, state, call, receiver, name);
  const callback = call.arguments[0] && unwrap(call.arguments[0]);
  if (isFunction(callback)) {
    const items = receiver.map((mark): Mark => ({ ...mark, form: 'item' }));
    const result = runFunction(run, state, callback, name.startsWith('reduce') ? [receiver, items] : [items]);
    if (name === 'forEach') return [];
    const copies = receiver.map((mark): Mark => ({ ...mark, form: 'copy' }));
    return wholeReads.has(name) ? union(copies, result) : [];
  }
  if (wholeReads.has(name)) {
    for (const argument of call.arguments) evaluate(run, state, argument);
    if (isPartial(call, name)) return [];
    return receiver.map((mark) => ({ ...mark, form: 'copy', isLive: mark.isLive ?? (mark.form === 'alias' && liveReads.has(name)) }));
  }
  if (change) {
    for (const argument of call.arguments) evaluate(run, state, argument);
    recordChange(run, state, call);
    return name === 'splice' ? takePart(run, state, call, receiver) : [];
  }
  return receiver.every((mark) => mark.form === 'alias') && partialReads.has(name) ? [] : undefined;
}

const partialReads = new Set(
  'get has at find findIndex findLast some every includes indexOf lastIndexOf charAt startsWith endsWith'.split(' '),
);

/** `rows.slice(100)`, `rows.slice(i, i + 100)`: some part, of which the loop around takes the next. */
function isPartial(call: TSESTree.CallExpression, name: string): boolean {
  const [from] = call.arguments;
  return (name === 'slice' || name === 'subarray') && from !== undefined && !(from.type === T.Literal && from.value === 0);
}

/** Whether `splice` takes everything that is in the list at this moment. */
function takesAll(run: Run, state: State, call: TSESTree.CallExpression, receiver: Marks): boolean {
  const [from, count] = call.arguments;
  if (from?.type !== T.Literal || from.value !== 0) return false;
  if (!count) return true;
  const length = unwrap(count);
  if (length.type !== T.MemberExpression || memberName(length) !== 'length')
    return length.type === T.Identifier && length.name === 'Infinity';
  return evaluate(run, state, length.object).some((mark) => mark.form === 'alias' && receiver.some((own) => own.place === mark.place));
}

function emptyInPlace(run: Run, state: State, call: TSESTree.CallExpression, receiver: Marks, name: string): Marks {
  for (const mark of receiver) {
    if (mark.form !== 'alias') continue;
    if (name === 'splice' && !isDropped(call)) {
      state.take(mark.place, call);
      state.taken.set(mark.place, call);
    } else {
      applyReset(run, state, { place: mark.place, node: call, value: undefined, empty: name === 'clear' ? 'nothing' : 'list' });
    }
  }
  return receiver.map((mark) => ({ ...mark, form: 'copy' }));
}

/** `splice(0, 100)` hands out what it removes; if nobody wants that, it was sent before. */
function takePart(run: Run, state: State, call: TSESTree.CallExpression, receiver: Marks): Marks {
  const [from] = call.arguments;
  if (from?.type !== T.Literal || from.value !== 0) return [];
  const places = receiver.flatMap((mark) => (mark.form === 'alias' ? [mark.place] : []));
  for (const place of places) {
    if (isDropped(call)) applyPartialRemoval(run, state, place, call);
    else state.taken.set(place, call);
  }
  return places.map((place) => ({ place, form: 'copy', isPart: true }));
}

function isContinuation(name: string): boolean {
  return name === 'then' || name === 'catch' || name === 'finally';
}

/** `send(rows).then(() => { … })`: the callback runs after the wait, the code behind the call does not wait. */
function evaluateContinuation(run: Run, state: State, call: Call, name: string, receiver: Marks): Marks {
  const rejections = rejectionsOf(call);
  const caught = receiver.map((mark) =>
    rejections.some((handler) => speaksOf(run, state, handler, mark.place)) ? { ...mark, isCaught: true } : mark,
  );
  const [fulfilled] = name === 'catch' ? [] : call.arguments;
  const callback = fulfilled && run.graph.resolve(fulfilled);
  if (!callback) return caught;
  const after = state.clone();
  applyWait(run, after, startOf(call), caught);
  return union(caught, runFunction(run, after, callback, [caught.filter((mark) => !mark.sentBy)]));
}

/** The handlers, in this and the following links of a chain, that run when the promise is rejected. */
function rejectionsOf(call: Call): TSESTree.Node[] {
  const handlers: TSESTree.Node[] = [];
  let link: TSESTree.Node | undefined = call;
  while (link?.type === T.CallExpression && isContinuation(calleeName(link) ?? '')) {
    const handler = calleeName(link) === 'catch' ? link.arguments[0] : link.arguments[1];
    if (handler) handlers.push(handler);
    const member = outerParent(link);
    link = member?.type === T.MemberExpression ? outerParent(member) : undefined;
  }
  return handlers;
}

/** The call that a chain of continuations begins with. */
function startOf(call: Call): TSESTree.Node {
  let at: TSESTree.Node = call;
  for (;;) {
    const callee = at.type === T.CallExpression ? unwrap(at.callee) : undefined;
    if (callee?.type !== T.MemberExpression || !isContinuation(memberName(callee) ?? '')) return at;
    at = unwrap(callee.object);
  }
}

/**
 * Function literals among the arguments of an unknown call. With contents beside them they are told when those have arrived
 * (`appendFile(path, text, () => { … })`); else they do the work that the call wraps (`retry(() => send(rows))`).
 */
function runCallbacks(run: Run, state: State, call: Call, name: string, marks: Marks): Marks {
  if (keepsForLater(name)) return [];
  let results: Marks = [];
  for (const argument of call.arguments) {
    const callback = unwrap(argument);
    if (!isFunction(callback)) continue;
    if (marks.length === 0) {
      results = union(results, runFunction(run, state, callback, []));
    } else {
      const after = state.clone();
      applyWait(
        run,
        after,
        call,
        marks.map((mark) => ({ ...mark, sentBy: mark.sentBy ?? call, isCaught: speaksOf(run, state, callback, mark.place) })),
      );
      runFunction(run, after, callback, []);
    }
  }
  return results;
}

function canFollow(run: Run, target: FunctionNode): boolean {
  return depthOf(run) < deepestCall && !target.generator && run.frames.every((frame) => frame.node !== target);
}

/** Executes a helper of this file with what it is given. What it sends is on its way when its caller waits for it. */
function callHelper(run: Run, state: State, target: FunctionNode, call: Call, given: readonly Marks[]): Marks {
  run.frames.push({ node: target, callSite: frameOf(run).callSite ?? call, returned: [], leaving: [], tries: [] });
  const result = runFunction(run, state, target, given);
  run.frames.pop();
  return result.map((mark) => (mark.sentBy ? { ...mark, sentBy: call } : mark));
}

/** Executes a function's body where it is called; the result carries what the function returned and what it waited for. */
function runFunction(run: Run, state: State, target: FunctionNode, given: readonly Marks[]): Marks {
  const frame = frameOf(run);
  const { returned, leaving } = frame;
  frame.returned = [];
  frame.leaving = [];
  const before = new Set(state.sends);
  target.params.forEach((parameter, index) => bindPattern(run, state, parameter, given[index] ?? []));
  if (target.body.type === T.BlockStatement) execute(run, state, target.body);
  else frame.returned.push(...evaluate(run, state, target.body));
  const awaited = state.sends.filter((send) => !before.has(send));
  state.sends = state.sends.filter((send) => before.has(send));
  state.isDead = false;
  const result = union(
    frame.returned,
    awaited.map((send): Mark => ({ place: send.place, form: 'copy', sentBy: send.call, isLive: send.isLive, isCaught: true })),
  );
  frame.returned = returned;
  frame.leaving = leaving;
  return result;
}
