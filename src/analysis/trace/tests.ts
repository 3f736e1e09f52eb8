import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Condition, Operation } from '../effects.js';
import { Edit, edited, joinValues, union, type Value } from '../values.js';
import { evaluate } from './expressions.js';
import { contentsOf, deepSources } from './objects.js';
import { exitOf } from './presence.js';
import type { State } from '../state.js';
import type { Tracer } from './tracer.js';

/** What a test found out: reads known to be absent if it holds, and if it does not. */
interface Verdict {
  readonly value: Value;
  readonly absentIfTrue: readonly Operation[];
  readonly absentIfFalse: readonly Operation[];
  readonly compares: readonly Value[];
  readonly ordered?: boolean;
}

const nothing: readonly never[] = [];

function directOf(t: Tracer, value: Value): readonly Operation[] {
  if (value.direct) return [value.direct];
  const content = contentsOf(t, value).find((each) => each.direct);
  return content?.direct ? [content.direct] : nothing;
}

/** Reads whose answer is only whether something is there. */
function answersOf(t: Tracer, value: Value): readonly Operation[] {
  return directOf(t, value).filter(({ effect }) => effect === 'exists');
}

/** What `!value` tells. */
export function opposite(t: Tracer, value: Value): NonNullable<Value['tells']> {
  const { absentIfTrue, absentIfFalse, compares } = value.tells ?? {
    absentIfTrue: nothing,
    absentIfFalse: directOf(t, value),
    compares: nothing,
  };
  return { absentIfTrue: absentIfFalse, absentIfFalse: absentIfTrue, compares };
}

/** What a comparison tells about the presence of what was read: `exists(key) === 0`, `stored !== null`. */
export function comparisonTells(
  t: Tracer,
  operator: string,
  left: Value,
  right: Value,
): { absentIfTrue: readonly Operation[]; absentIfFalse: readonly Operation[] } {
  const isEqual = operator === '==' || operator === '===';
  const isUnequal = operator === '!=' || operator === '!==';
  const emptiness =
    right.isConstant && (right.constant == null || right.constant === 0 || right.constant === '' || right.constant === false)
      ? directOf(t, left)
      : left.isConstant && left.constant == null
        ? directOf(t, right)
        : nothing;
  const more = right.isConstant && right.constant === 0 && (operator === '>' || isUnequal) ? directOf(t, left) : nothing;
  // `exists(key) === 1`, `(await has(key)) === true`: the other answer is that nothing is there
  const presence = right.isConstant && (right.constant === 1 || right.constant === true) ? answersOf(t, left) : nothing;
  if (presence.length > 0)
    return {
      absentIfTrue: isUnequal || operator === '<' ? presence : nothing,
      absentIfFalse: isEqual || operator === '>=' ? presence : nothing,
    };
  return { absentIfTrue: isEqual ? emptiness : nothing, absentIfFalse: isUnequal ? emptiness : more };
}

/** Evaluates a test, and reads off it what it tells about the presence of what was read. */
function examine(t: Tracer, node: TSESTree.Expression): Verdict {
  switch (node.type) {
    case N.UnaryExpression:
      if (node.operator === '!') {
        const inner = examine(t, node.argument);
        return {
          ...inner,
          value: { ...inner.value, id: `!${inner.value.id}` },
          absentIfTrue: inner.absentIfFalse,
          absentIfFalse: inner.absentIfTrue,
        };
      }
      break;
    case N.LogicalExpression: {
      if (node.operator === '??') break;
      const left = examine(t, node.left);
      const right = examine(t, node.right);
      const value: Value = {
        id: `(${left.value.id}${node.operator}${right.value.id})`,
        sources: union(left.value.sources, right.value.sources),
      };
      const compares = [...left.compares, ...right.compares];
      const ordered = left.ordered === true || right.ordered === true;
      return node.operator === '&&'
        ? { value, compares, ordered, absentIfTrue: [...left.absentIfTrue, ...right.absentIfTrue], absentIfFalse: nothing }
        : { value, compares, ordered, absentIfTrue: nothing, absentIfFalse: [...left.absentIfFalse, ...right.absentIfFalse] };
    }
    case N.BinaryExpression: {
      if (node.left.type === N.PrivateIdentifier) break;
      const left = evaluate(t, node.left);
      const right = evaluate(t, node.right);
      const value: Value = {
        id: `(${left.id}${node.operator}${right.id})`,
        sources: edited(union(deepSources(t, left), deepSources(t, right)), Edit.select),
      };
      return {
        value,
        compares: [left, right],
        ordered: /[<>]/.test(node.operator),
        ...comparisonTells(t, node.operator, left, right),
      };
    }
    case N.ChainExpression:
      return examine(t, node.expression);
    case N.TSAsExpression:
    case N.TSNonNullExpression:
      return examine(t, node.expression);
    default:
      break;
  }
  const value = evaluate(t, node);
  return {
    value: { ...value, sources: deepSources(t, value) },
    ...(value.tells ?? { compares: nothing, absentIfTrue: nothing, absentIfFalse: directOf(t, value) }),
  };
}

function enter(t: Tracer, verdict: Verdict, taken: boolean, condition: Condition): void {
  const absent = taken ? verdict.absentIfTrue : verdict.absentIfFalse;
  if (absent.length > 0) t.state.absent = new Set([...t.state.absent, ...absent]);
  if (condition.sources.size > 0) t.decide(condition);
}

/**
 * Two ways that a test chooses between. Evaluates both from the same state, joins the states, and gives the joined value.
 * `'value'` as the first way stands for the tested value itself (`a || b`); `single` leaves the untested way without effect.
 */
export function branch(
  t: Tracer,
  test: TSESTree.Expression,
  yes: (() => Value) | 'value',
  no: () => Value,
  node: TSESTree.Node,
  single = false,
): Value {
  const verdict = examine(t, test);
  const sources = deepSources(t, verdict.value);
  t.use(sources);
  const before = t.state;
  const conditions = [true, false].map((taken): Condition => ({
    node: test,
    module: t.module,
    sources,
    taken,
    otherExit: undefined,
    otherReturns: undefined,
    ownReturns: undefined,
    ordered: verdict.ordered === true,
    compares: verdict.compares,
  }));
  const [whenTrue, whenFalse] = conditions as [Condition, Condition];

  const first = before.fork();
  t.state = first;
  enter(t, verdict, true, whenTrue);
  const a = yes === 'value' ? verdict.value : t.group('branch', 'then', node, yes);
  const firstState = t.state;

  t.state = before.fork();
  enter(t, verdict, false, whenFalse);
  const b = t.group('branch', 'else', node, no);
  const second = t.state;

  noteExit(t, firstState, whenFalse, whenTrue);
  noteExit(t, second, whenTrue, whenFalse);
  t.state = before;
  before.join([firstState, second], sources);
  if (firstState.dead && !second.dead) return b;
  if (second.dead && !firstState.dead) return a;
  if (yes === 'value') return joinValues(a, b);
  return single ? { ...joinValues(a, verdict.value), id: `(${verdict.value.id}&&${a.id})` } : joinValues(a, b, sources);
}

/** Tells the condition of one way how the other way ended, if it left. */
function noteExit(t: Tracer, left: State, opposite: Condition, own: Condition): void {
  if (!left.dead) return;
  const exit = exitOf(t, left);
  Object.assign(opposite, { otherExit: exit?.how ?? 'return', otherReturns: exit?.value });
  Object.assign(own, { ownReturns: exit?.value });
}
