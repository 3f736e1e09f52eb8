import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import type { State } from './marks.js';
import { overlaps, type Place } from './places.js';
import type { Run } from './run.js';
import { enclosingFunction, unwrap, walk } from './syntax.js';

/**
 * A test after the wait that compares the place, or something that its fillers change too, with what was noted before:
 * `if (this.rows.length === count)`, `if (version === this.version)`. From there on the function knows whether anything arrived.
 */
export function forgetRechecked(run: Run, state: State, test: TSESTree.Expression): void {
  if (state.sends.length === 0) return;
  const compared = comparedPlaces(run, test);
  if (compared.length === 0) return;
  state.sends = state.sends.filter(
    (send) => !compared.some((place) => overlaps(place, send.place) || changesTogether(run, place, send.place)),
  );
}

/** A test that has just said that the place is empty: `if (rows.length === 0)`, the end of `while (rows.length > 0)`. */
export function forgetEmpty(run: Run, state: State, test: TSESTree.Expression, outcome: boolean): void {
  if (state.sends.length === 0) return;
  const node = unwrap(test);
  if (node.type === T.UnaryExpression && node.operator === '!') {
    forgetEmpty(run, state, node.argument, !outcome);
    return;
  }
  const isEmptyIf = node.type === T.BinaryExpression ? emptyOutcome(node) : false;
  const measured = node.type === T.BinaryExpression ? node.left : node;
  if (isEmptyIf !== outcome || measured.type !== T.MemberExpression) return;
  const place = run.survey.places.of(measured.object);
  state.sends = state.sends.filter((send) => send.place !== place);
}

/** For which outcome of a comparison with a number a length is zero; `undefined` when neither says so. */
function emptyOutcome({ operator, right }: TSESTree.BinaryExpression): boolean | undefined {
  const number = right.type === T.Literal ? right.value : undefined;
  if (number === 0 && (operator === '===' || operator === '==' || operator === '<=')) return true;
  if (number === 0 && (operator === '>' || operator === '!==' || operator === '!=')) return false;
  return number === 1 && operator === '<' ? true : number === 1 && operator === '>=' ? false : undefined;
}

function comparedPlaces(run: Run, test: TSESTree.Expression): Place[] {
  const places: Place[] = [];
  walk(test, run.survey.module.visitorKeys, (node) => {
    if (node.type !== T.BinaryExpression || !comparisons.has(node.operator)) return;
    for (const [one, other] of [
      [node.left, node.right],
      [node.right, node.left],
    ] as const) {
      const place = placeInside(run, one);
      if (place && isNote(run, other, /[<>]/.test(node.operator))) places.push(place);
    }
  });
  return places;
}

const comparisons = new Set(['===', '!==', '==', '!=', '<', '>', '<=', '>=']);

/** The place that an operand is, or is the length of. */
function placeInside(run: Run, operand: TSESTree.Node): Place | undefined {
  const node = unwrap(operand);
  const place = run.survey.places.of(node);
  if (place && run.survey.changes.has(place)) return place;
  return node.type === T.MemberExpression ? run.survey.places.of(node.object) : undefined;
}

/** Whether an operand is something that the function noted: a limit that the file or a setting fixes is none. */
function isNote(run: Run, operand: TSESTree.Node, isOrder: boolean): boolean {
  let at = unwrap(operand);
  if (at.type === T.Literal || at.type === T.UnaryExpression || (at.type === T.Identifier && at.name === 'undefined')) return false;
  if (!isOrder) return true;
  while (at.type === T.MemberExpression) at = unwrap(at.object);
  const definition = at.type === T.Identifier ? run.survey.places.variable(at)?.defs[0] : undefined;
  return definition?.type === 'Variable' && enclosingFunction(definition.node) !== undefined;
}

/** Whether every function that fills one place changes the other as well, as a version counter is changed. */
function changesTogether(run: Run, note: Place, place: Place): boolean {
  const changers = new Set((run.survey.changes.get(note) ?? []).map((change) => enclosingFunction(change.node)));
  const fillers = (run.survey.changes.get(place) ?? []).filter((change) => change.kind !== 'remove');
  return fillers.length > 0 && fillers.some((change) => changers.has(enclosingFunction(change.node)));
}
