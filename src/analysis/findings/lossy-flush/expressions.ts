import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { evaluateCall } from './calls.js';
import { assignedPairs, changeOf, resetsOf } from './changes.js';
import { applyReset, applyWait, type Run } from './run.js';
import { union, type Mark, type State } from './marks.js';
import type { Place } from './places.js';
import { childrenOf, memberName, unwrap } from './syntax.js';

/** Executes an expression; says whose contents its value carries. */
export function evaluate(run: Run, state: State, expression: TSESTree.Node): readonly Mark[] {
  const node = unwrap(expression);
  if (run.budget-- <= 0) return [];
  switch (node.type) {
    case T.Identifier:
      return evaluateIdentifier(run, state, node);
    case T.MemberExpression:
      return evaluateMember(run, state, node);
    case T.AwaitExpression: {
      const marks = evaluate(run, state, node.argument);
      applyWait(run, state, node, marks);
      return marks.filter((mark) => !mark.sentBy);
    }
    case T.CallExpression:
    case T.NewExpression:
      return evaluateCall(run, state, node);
    case T.TaggedTemplateExpression:
      return evaluate(run, state, node.quasi).map((mark) => ({ ...mark, sentBy: mark.sentBy ?? node }));
    case T.AssignmentExpression:
      return evaluateAssignment(run, state, node);
    case T.UpdateExpression:
      recordChange(run, state, node);
      return [];
    case T.BinaryExpression:
      return evaluateBinary(run, state, node);
    case T.UnaryExpression:
      evaluate(run, state, node.argument);
      return [];
    case T.ConditionalExpression: {
      evaluate(run, state, node.test);
      return union(evaluate(run, state, node.consequent), evaluate(run, state, node.alternate));
    }
    case T.LogicalExpression:
    case T.ArrayExpression:
    case T.ObjectExpression:
    case T.Property:
    case T.SpreadElement:
    case T.TemplateLiteral:
    case T.YieldExpression:
      return evaluateAll(run, state, node);
    case T.SequenceExpression:
      return node.expressions.map((part) => evaluate(run, state, part)).at(-1) ?? [];
    default:
      return []; // functions and classes run later, literals carry nothing
  }
}

/** A variable holds what was assigned to it, and names the place that it is. */
function evaluateIdentifier(run: Run, state: State, node: TSESTree.Identifier): readonly Mark[] {
  const variable = run.survey.places.variable(node);
  const held = (variable && state.variables.get(variable)) ?? [];
  return union(placeMarks(run, node), held);
}

function placeMarks(run: Run, node: TSESTree.Node): Mark[] {
  const place = run.survey.places.of(node);
  return place && run.survey.carriers.has(place) ? [{ place, form: 'alias' }] : [];
}

const measures = new Set(['length', 'size', 'byteLength']);

/** `batch.rows` carries what `batch` carries; a count or one element of a place does not. */
function evaluateMember(run: Run, state: State, node: TSESTree.MemberExpression): readonly Mark[] {
  const own = placeMarks(run, node);
  if (own.length > 0) return own;
  const below = evaluate(run, state, node.object);
  if (node.computed) evaluate(run, state, node.property);
  const name = memberName(node);
  if (name === undefined || measures.has(name)) return below.filter((mark) => mark.form === 'item');
  return below.filter((mark) => mark.form !== 'alias');
}

function evaluateAll(run: Run, state: State, node: TSESTree.Node): readonly Mark[] {
  let marks: readonly Mark[] = [];
  for (const child of childrenOf(node, run.survey.module.visitorKeys)) {
    if (node.type === T.Property && child === node.key && !node.computed && !node.shorthand) continue;
    marks = union(marks, evaluate(run, state, child));
  }
  switch (node.type) {
    case T.LogicalExpression:
      return marks;
    case T.ObjectExpression:
    case T.TemplateLiteral:
      // a promise in there is not waited for with the whole: what made the part made no more than a part
      return marks.map((mark) => ({ ...settled(mark), sentBy: undefined }));
    default:
      return marks.map(settled);
  }
}

/** What a value holds once it is built: a copy, which sees nothing of what comes later. */
export function settled(mark: Mark): Mark {
  return mark.form === 'item' ? mark : { ...mark, form: 'copy', isLive: false };
}

/** Text and numbers that are added up carry their parts; comparisons and other arithmetic say something about them. */
function evaluateBinary(run: Run, state: State, node: TSESTree.BinaryExpression): readonly Mark[] {
  const left = node.left.type === T.PrivateIdentifier ? [] : evaluate(run, state, node.left);
  const marks = union(left, evaluate(run, state, node.right));
  return node.operator === '+' ? marks.map((mark) => ({ ...mark, form: 'copy' as const })) : [];
}

function evaluateAssignment(run: Run, state: State, node: TSESTree.AssignmentExpression): readonly Mark[] {
  const { places } = run.survey;
  let marks: readonly Mark[] = [];
  const assigned = assignedPairs(node).map(([left, right]) => ({ left, marks: evaluate(run, state, right) }));
  for (const { left, marks: held } of assigned) {
    const target = unwrap(left);
    marks = union(marks, held);
    if (target.type === T.Identifier) {
      const variable = places.variable(target);
      if (variable && node.operator === '=') {
        state.refresh(held);
        state.set(variable, held);
      }
      if (variable && node.operator !== '=') state.mark(variable, held);
    } else if (target.type === T.ObjectPattern || target.type === T.ArrayPattern) {
      bindPattern(run, state, target, held);
    }
  }
  for (const reset of resetsOf(node, places)) {
    if (reset.value) applyReset(run, state, reset);
    else for (const place of emptiedPlaces(run, state, node.left)) applyReset(run, state, { ...reset, place });
  }
  recordChange(run, state, node);
  return marks;
}

/** The places whose object `list.length = 0` empties, `list` being a place or a variable that holds one. */
function emptiedPlaces(run: Run, state: State, left: TSESTree.Node): Place[] {
  const target = unwrap(left);
  if (target.type !== T.MemberExpression) return [];
  return evaluate(run, state, target.object).flatMap((mark) => (mark.form === 'alias' ? [mark.place] : []));
}

/** Gives each variable of a pattern what the value carries; `{ pending } = this` names a place by itself. */
export function bindPattern(run: Run, state: State, pattern: TSESTree.Node, marks: readonly Mark[]): void {
  switch (pattern.type) {
    case T.Identifier: {
      const variable = run.survey.places.variable(pattern);
      const aliased = variable && run.survey.places.aliased(variable);
      const isPlace = aliased && run.survey.carriers.has(aliased);
      if (variable) state.set(variable, isPlace ? union(marks, [{ place: aliased, form: 'alias' }]) : marks);
      break;
    }
    case T.AssignmentPattern:
      bindPattern(run, state, pattern.left, marks);
      break;
    case T.RestElement:
      bindPattern(run, state, pattern.argument, marks);
      break;
    case T.ArrayPattern:
      for (const element of pattern.elements) if (element) bindPattern(run, state, element, marks);
      break;
    case T.ObjectPattern:
      for (const property of pattern.properties) {
        bindPattern(run, state, property.type === T.Property ? property.value : property.argument, marks);
      }
      break;
    default:
  }
}

/** What the function under examination fills itself. */
export function recordChange(run: Run, state: State, node: TSESTree.Node): void {
  const change = changeOf(node, run.survey.places);
  if (change && (change.kind === 'item' || change.kind === 'extend')) state.filled.add(change.place);
}
