import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import {
  Edit,
  constantValue,
  edited,
  joinValues,
  nextId,
  noSources,
  sourceOf,
  undefinedValue,
  union,
  unknownValue,
  type Source,
  type Sources,
  type Value,
} from '../values.js';
import { assign, mutatePlace } from './assign.js';
import { evaluateCall, evaluateNew, evaluateTagged } from './calls.js';
import { deepSources } from './objects.js';
import { flagRun, newGuard } from './guards.js';
import { exportOf } from './imports.js';
import { memberOf } from './members.js';
import { valueOfIdentifier } from './bindings.js';
import { branch, comparisonTells, opposite } from './tests.js';
import { hasAtom, type Tracer } from './tracer.js';
import { runQuery } from './queries.js';
import { afterWaiting, waitsInLine } from './turns.js';
import { template, textOf, objectLiteral, arrayLiteral, jsx } from './literals.js';

/** Evaluates an expression: records what it does to stores, and returns what is known of its value. */
export function evaluate(t: Tracer, node: TSESTree.Node | null | undefined): Value {
  if (!node) return undefinedValue;
  return t.step() ? t.bounded(valueOf(t, node)) : unknownValue();
}

function valueOf(t: Tracer, node: TSESTree.Node): Value {
  switch (node.type) {
    case N.Literal:
      return 'regex' in node ? { id: node.raw, sources: noSources } : constantValue(node.value);
    case N.TemplateLiteral:
      return template(t, node);
    case N.Identifier:
      return valueOfIdentifier(t, node);
    case N.ThisExpression:
      return selfValue(t);
    case N.Super:
      return selfValue(t);
    case N.MemberExpression:
      return member(t, node);
    case N.ChainExpression:
    case N.TSNonNullExpression:
    case N.TSAsExpression:
    case N.TSSatisfiesExpression:
    case N.TSTypeAssertion:
    case N.TSInstantiationExpression:
      return withAnnotation(t, evaluate(t, node.expression), node);
    case N.CallExpression:
      return evaluateCall(t, node);
    case N.NewExpression:
      return evaluateNew(t, node);
    case N.TaggedTemplateExpression:
      return evaluateTagged(t, node);
    case N.AwaitExpression:
      return awaited(t, node);
    case N.YieldExpression: {
      const value = evaluate(t, node.argument);
      t.suspend(node);
      return value;
    }
    case N.FunctionExpression:
    case N.ArrowFunctionExpression:
      return {
        id: `function@${node.range[0]}`,
        sources: noSources,
        functions: [{ node, module: t.module, self: node.type === N.ArrowFunctionExpression ? selfValue(t) : undefined }],
      };
    case N.ClassExpression:
      return { id: `class@${node.range[0]}`, sources: noSources, classFacet: { node, module: t.module } };
    case N.ObjectExpression:
      return objectLiteral(t, node);
    case N.ArrayExpression:
      return arrayLiteral(t, node);
    case N.ConditionalExpression:
      return branch(
        t,
        node.test,
        () => evaluate(t, node.consequent),
        () => evaluate(t, node.alternate),
        node,
      );
    case N.LogicalExpression:
      return logical(t, node);
    case N.BinaryExpression:
      return binary(t, node);
    case N.UnaryExpression: {
      const value = evaluate(t, node.argument);
      if (node.operator === '-' && typeof value.constant === 'number') return constantValue(-value.constant);
      if (node.operator === '!' && value.isConstant) return constantValue(!value.constant);
      if (node.operator === 'void') return undefinedValue;
      const same = node.operator === '+';
      const sources = deepSources(t, value);
      if (node.operator === '!' && isField(node)) return { id: `!${value.id}`, sources: toggled(sources) };
      return {
        id: `${node.operator}${value.id}`,
        sources: edited(sources, same || node.operator === '-' ? Edit.none : Edit.select),
        ...(same && value.direct ? { direct: value.direct } : {}),
        ...(node.operator === '!' ? { tells: opposite(t, value) } : {}),
      };
    }
    case N.UpdateExpression: {
      const before = evaluate(t, node.argument);
      const after = unknownValue(edited(deepSources(t, before), Edit.add));
      assign(t, node.argument, after);
      return node.prefix ? after : before;
    }
    case N.AssignmentExpression:
      return assignment(t, node);
    case N.SequenceExpression:
      return node.expressions.map((each) => evaluate(t, each)).at(-1) ?? undefinedValue;
    case N.SpreadElement:
      return evaluate(t, node.argument);
    case N.ImportExpression: {
      const { constant } = evaluate(t, node.source);
      return typeof constant === 'string' ? exportOf(t, t.module, constant, '*') : unknownValue();
    }
    case N.JSXElement:
    case N.JSXFragment:
      return jsx(t, node);
    default:
      return unknownValue();
  }
}
/** `!todo.done`: a field turned around, not `!!row` or a test whether there is anything. */
function isField({ argument, parent }: TSESTree.UnaryExpression): boolean {
  return argument.type === N.MemberExpression && !(parent.type === N.UnaryExpression && parent.operator === '!');
}
function toggled(sources: Sources): Sources {
  const result = new Map<string, Source>();
  for (const [key, source] of sources)
    result.set(key, { ...source, edits: source.edits | Edit.select | (source.path.length > 0 ? Edit.compute : Edit.none) });
  return result;
}
/** `this` of the innermost function. */
export function selfValue(t: Tracer): Value {
  return t.frames.at(-1)?.self ?? { id: 'this', sources: noSources };
}
function withAnnotation(t: Tracer, value: Value, node: TSESTree.Node): Value {
  if (value.typed || value.object || value.isConstant) return value;
  if (node.type !== N.TSAsExpression && node.type !== N.TSTypeAssertion && node.type !== N.TSSatisfiesExpression) return value;
  return { ...value, typed: { node: node.typeAnnotation, module: t.module } };
}
function member(t: Tracer, node: TSESTree.MemberExpression): Value {
  const owner = evaluate(t, node.object);
  if (!node.computed)
    return memberOf(t, owner, node.property.type === N.PrivateIdentifier ? `#${node.property.name}` : node.property.name, node);
  const key = evaluate(t, node.property);
  if (key.isConstant) return memberOf(t, owner, String(key.constant), node);
  const found = memberOf(t, owner, `[${key.id}]`, node);
  // Which part was taken depends on the key, but that makes no new value of the store's.
  return found.cells || found.object ? found : { ...found, sources: union(found.sources, edited(deepSources(t, key), Edit.select)) };
}
function awaited(t: Tracer, node: TSESTree.AwaitExpression): Value {
  const { lastGated, foreignSuspensions } = t;
  const value = evaluate(t, node.argument);
  let inner: TSESTree.Node = node.argument;
  while (inner.type === N.TSAsExpression || inner.type === N.TSNonNullExpression || inner.type === N.ChainExpression)
    inner = inner.expression;
  // A function that awaits a gated store alone is as good as the store: `await this.load(key)`.
  const onlyGated =
    isDirectCall(inner) &&
    t.lastGated !== lastGated &&
    t.foreignSuspensions === foreignSuspensions &&
    (value.isConstant === true || hasAtom(deepSources(t, value), (atom) => atom.kind === 'operation'));
  t.suspend(node, !onlyGated && (t.lastGated === undefined || t.lastGated !== inner));
  if (waitsInLine(t, node)) t.hold(newGuard(t, node, { what: 'serialised', reach: 'process' }));
  return value.object?.query ? runQuery(t, value, node) : value;
}
/** A call of one function, unlike `Promise.all([...])`, which waits for several. */
function isDirectCall(node: TSESTree.Node): boolean {
  if (node.type !== N.CallExpression) return false;
  const { callee } = node;
  return !(callee.type === N.MemberExpression && callee.object.type === N.Identifier && callee.object.name === 'Promise');
}
function logical(t: Tracer, node: TSESTree.LogicalExpression): Value {
  const left = (): Value => undefinedValue;
  if (node.operator === '&&') return branch(t, node.left, () => evaluate(t, node.right), left, node, true);
  // `a || b`, `a ?? b`: either of the two; the right side runs only if the left one was absent.
  return branch(t, node.left, 'value', () => evaluate(t, node.right), node);
}
function binary(t: Tracer, node: TSESTree.BinaryExpression): Value {
  const left = node.left.type === N.PrivateIdentifier ? unknownValue() : evaluate(t, node.left);
  const right = evaluate(t, node.right);
  const sources = (edit: number): Sources => union(edited(deepSources(t, left), edit), edited(deepSources(t, right), edit));
  switch (node.operator) {
    case '+': {
      if (typeof left.constant === 'string' || typeof right.constant === 'string' || left.parts || right.parts)
        return textOf(t, [left, right], Edit.text);
      if (typeof left.constant === 'number' && typeof right.constant === 'number') return constantValue(left.constant + right.constant);
      return { id: `(${left.id}+${right.id})`, sources: sources(Edit.add) };
    }
    case '-':
      return { id: `(${left.id}-${right.id})`, sources: sources(Edit.add) };
    case '==':
    case '===':
    case '!=':
    case '!==':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'in':
    case 'instanceof':
      return {
        id: `(${left.id}${node.operator}${right.id})`,
        sources: sources(Edit.select),
        tells: { ...comparisonTells(t, node.operator, left, right), compares: [left, right] },
      };
    default:
      return { id: `(${left.id}${node.operator}${right.id})`, sources: sources(Edit.compute) };
  }
}
function assignment(t: Tracer, node: TSESTree.AssignmentExpression): Value {
  if (node.operator === '=') {
    const value = afterWaiting(t, node, () => evaluate(t, node.right));
    assign(t, node.left, value);
    flagRun(t, node.left, value);
    return value;
  }
  const before = evaluate(t, node.left);
  if (node.operator === '??=' || node.operator === '||=' || node.operator === '&&=') {
    const value = joinValues(before, evaluate(t, node.right));
    assign(t, node.left, value);
    return value;
  }
  const right = evaluate(t, node.right);
  const text = node.operator === '+=' && (typeof right.constant === 'string' || right.parts !== undefined);
  const edit = text ? Edit.text : node.operator === '+=' || node.operator === '-=' ? Edit.add : Edit.compute;
  const after = unknownValue(union(edited(deepSources(t, before), edit), edited(deepSources(t, right), edit)));
  mutatePlace(t, node.left, after);
  return after;
}
/** A source that is new at each evaluation: a clock or a random id. */
export function freshValue(t: Tracer, unique: boolean): Value {
  const id = nextId();
  return { id: `fresh${id}`, sources: sourceOf({ kind: 'fresh', id, unique, local: t.frames.at(-1)?.function.type !== N.Program }) };
}
