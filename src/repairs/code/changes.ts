import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { constantOf, usesOf, variableOf } from './names.js';
import { ancestorsOf, bare, descendantsOf } from './nodes.js';
import { isChanged, isEmpty, isZero, storedIn, type Stored } from './stored.js';

type Source = Readonly<TSESLint.SourceCode>;
type Variable = TSESLint.Scope.Variable;

/** What a program does to a stored value before it writes it back, where that is one simple step. */
export type Change = Common &
  (
    | { readonly kind: 'add'; readonly by: TSESTree.Node | undefined; readonly isNegative: boolean; readonly isInteger: boolean }
    | { readonly kind: 'text' | 'append'; readonly item: TSESTree.Expression }
    /** items that are, or whose property is, equal to something */
    | { readonly kind: 'remove'; readonly item: TSESTree.Expression; readonly property: string | undefined }
    | { readonly kind: 'set'; readonly field: string; readonly value: TSESTree.Expression }
  );

interface Common {
  readonly stored: Stored;
  /** the statement that made the change to a variable, if it was made that way */
  readonly step?: TSESTree.Statement;
  /** the variable that holds the new value */
  readonly bound?: Variable;
  /** the expression of the new value */
  readonly result: TSESTree.Node;
}

/** Where to look: the read that a change must start from, and the variable that may be changed on the way. */
interface Look {
  readonly source: Source;
  readonly read: TSESTree.Node;
  readonly changed?: Variable;
  /** what is stored is text, so that a plain `+` makes a longer text */
  readonly isText: boolean;
}

/** The value inside of what only encodes it: `String(n)`, `JSON.stringify(list)`, `` `${n}` ``. */
function decoded(source: Source, node: TSESTree.Node): TSESTree.Node {
  const unwrapped = bare(node);
  if (unwrapped.type === N.CallExpression) {
    const name = source.getText(unwrapped.callee);
    const [first] = unwrapped.arguments;
    if (first && (name === 'String' || name === 'JSON.stringify')) return decoded(source, first);
    if (unwrapped.callee.type === N.MemberExpression && /\.toString$/u.test(name) && unwrapped.arguments.length === 0)
      return decoded(source, unwrapped.callee.object);
  }
  const [hole, ...others] = unwrapped.type === N.TemplateLiteral ? unwrapped.expressions : [];
  if (hole && others.length === 0 && unwrapped.type === N.TemplateLiteral && unwrapped.quasis.every(({ value }) => value.raw === ''))
    return decoded(source, hole);
  return unwrapped;
}

/** The change between a read and the value written; nothing where it is not one of the simple ones. */
export function changeOf(source: Source, written: TSESTree.Node, read: TSESTree.Node, isText: boolean): Change | undefined {
  const node = decoded(source, written);
  const direct = byExpression({ source, read, isText }, node);
  if (direct || node.type !== N.Identifier) return direct;
  const variable = variableOf(source.scopeManager, node);
  if (!variable) return undefined;
  const constant = constantOf(variable);
  const kept = constant && changeOf(source, constant.init, read, isText);
  if (kept) return { ...kept, bound: kept.bound ?? variable, result: kept.result };
  return byStatement({ source, read, changed: variable, isText }, node, variable);
}

function byExpression(look: Look, node: TSESTree.Node): Change | undefined {
  const { source } = look;
  const stored = (each: TSESTree.Node): Stored | undefined => storedIn(source, each, look.read, look.changed);
  switch (node.type) {
    case N.BinaryExpression: {
      const left = stored(node.left);
      const whole = left ?? (node.operator === '+' ? stored(node.right) : undefined);
      const by = left ? node.right : node.left;
      if (!whole || (node.operator !== '+' && node.operator !== '-') || mentions(look, by, whole)) return undefined;
      return isNumber(look, whole, by, node.operator)
        ? addition(source, whole, by, node.operator === '-', node)
        : left && isEmpty(whole)
          ? { kind: 'text', stored: whole, item: by as TSESTree.Expression, result: node }
          : undefined;
    }
    case N.ArrayExpression: {
      const [first, item, ...others] = node.elements;
      const whole = first?.type === N.SpreadElement ? stored(first.argument) : undefined;
      return whole && isEmpty(whole) && item && item.type !== N.SpreadElement && others.length === 0
        ? { kind: 'append', stored: whole, item, result: node }
        : undefined;
    }
    case N.ObjectExpression: {
      const [first, property, ...others] = node.properties;
      const whole = first?.type === N.SpreadElement ? stored(first.argument) : undefined;
      if (!whole || property?.type !== N.Property || property.computed || property.key.type !== N.Identifier || others.length > 0)
        return undefined;
      return fieldChange(look, whole, property.key.name, property.value as TSESTree.Expression, node);
    }
    case N.CallExpression: {
      const { callee } = node;
      const [item, ...others] = node.arguments;
      const taken = callee.type === N.MemberExpression && source.getText(callee.property) === 'filter' ? stored(callee.object) : undefined;
      if (taken) return others.length === 0 && item ? removal(look, taken, item, node) : undefined;
      const whole = callee.type === N.MemberExpression && source.getText(callee.property) === 'concat' ? stored(callee.object) : undefined;
      return whole &&
        isEmpty(whole) &&
        item?.type === N.ArrayExpression &&
        others.length === 0 &&
        item.elements.length === 1 &&
        item.elements[0] &&
        item.elements[0].type !== N.SpreadElement
        ? { kind: 'append', stored: whole, item: item.elements[0], result: node }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** A variable that holds the stored value and is changed by exactly one statement: `n += 1`, `list.push(item)`, `doc.n++`. */
function byStatement(look: Look, node: TSESTree.Identifier, variable: Variable): Change | undefined {
  const stored = storedIn(look.source, node, look.read, variable);
  if (!stored) return undefined;
  const changing = usesOf(variable).filter((use) => use !== node && isChanged(use));
  const [use, ...others] = changing;
  const statement = use && [...ancestorsOf(use)].find((each) => each.type === N.ExpressionStatement);
  if (!use || others.length > 0 || !statement || (statement.parent.type !== N.BlockStatement && statement.parent.type !== N.Program))
    return undefined;
  const change = inStatement(look, bare(statement.expression), use, stored);
  return change && { ...change, step: statement, bound: variable, result: node };
}

function inStatement(look: Look, node: TSESTree.Node, use: TSESTree.Node, stored: Stored): Change | undefined {
  const { source } = look;
  const by = (value: TSESTree.Node | undefined, isNegative: boolean): Change | undefined => {
    if (value && mentions(look, value, stored)) return undefined;
    return value === undefined || isNumber(look, stored, value, isNegative ? '-' : '+')
      ? addition(source, stored, value, isNegative, node)
      : undefined;
  };
  if (node.type === N.UpdateExpression && node.argument === use) return by(undefined, node.operator === '--');
  if (node.type === N.AssignmentExpression && node.left === use) {
    if (node.operator === '+=' || node.operator === '-=') return by(node.right, node.operator === '-=');
    return node.operator === '=' ? byExpression(look, decoded(source, node.right)) : undefined;
  }
  if (node.type === N.CallExpression && node.callee.type === N.MemberExpression && bare(node.callee.object) === use) {
    const [item, ...others] = node.arguments;
    if (!item || item.type === N.SpreadElement || others.length > 0 || !isEmpty(stored) || mentions(look, item, stored)) return undefined;
    return source.getText(node.callee.property) === 'push' ? { kind: 'append', stored, item, result: node } : undefined;
  }
  const target = node.type === N.UpdateExpression ? node.argument : node.type === N.AssignmentExpression ? node.left : undefined;
  if (target?.type !== N.MemberExpression || target.computed || target.property.type !== N.Identifier || target.object !== use)
    return undefined;
  const field = target.property.name;
  const part: Stored = { ...stored, path: [...stored.path, field], fallback: undefined };
  if (node.type === N.UpdateExpression) return addition(source, part, undefined, node.operator === '--', node);
  if (node.type !== N.AssignmentExpression) return undefined;
  if (node.operator === '=') return fieldChange(look, stored, field, node.right, node);
  if (mentions(look, node.right, stored) || (node.operator !== '+=' && node.operator !== '-=')) return undefined;
  return isNumber(look, part, node.right, node.operator === '-=' ? '-' : '+')
    ? addition(source, part, node.right, node.operator === '-=', node)
    : undefined;
}

/** A field of an object: added to, if its new value comes from its old one, or replaced. */
function fieldChange(look: Look, whole: Stored, field: string, value: TSESTree.Expression, result: TSESTree.Node): Change | undefined {
  const change = byExpression(look, bare(value));
  if (change) return change.stored.path.join('.') === [...whole.path, field].join('.') ? { ...change, result } : undefined;
  return mentions(look, value, whole) ? undefined : { kind: 'set', stored: whole, field, value, result };
}

function addition(
  source: Source,
  stored: Stored,
  by: TSESTree.Node | undefined,
  isNegative: boolean,
  result: TSESTree.Node,
): Change | undefined {
  if (!isZero(stored)) return undefined;
  const isInteger = by === undefined || isWhole(source, by) || stored.through.includes('parseInt') || stored.through.includes('BigInt');
  return { kind: 'add', stored, by, isNegative, isInteger, result };
}

/** `list.filter((each) => each !== item)`, `list.filter((each) => each.id !== id)` */
function removal(look: Look, stored: Stored, keeps: TSESTree.Node, result: TSESTree.Node): Change | undefined {
  const [each, ...others] = keeps.type === N.ArrowFunctionExpression ? keeps.params : [];
  const test = keeps.type === N.ArrowFunctionExpression ? bare(keeps.body) : undefined;
  if (each?.type !== N.Identifier || others.length > 0 || test?.type !== N.BinaryExpression || test.operator !== '!==') return undefined;
  const own = bare(test.left);
  const part = own.type === N.MemberExpression && !own.computed && own.property.type === N.Identifier ? own : undefined;
  const subject = part ? bare(part.object) : own;
  const mentionsItem = [...descendantsOf(look.source, test.right)].some((node) => node.type === N.Identifier && node.name === each.name);
  if (subject.type !== N.Identifier || subject.name !== each.name || mentionsItem || mentions(look, test.right, stored)) return undefined;
  const property = part?.property.type === N.Identifier ? part.property.name : undefined;
  return { kind: 'remove', stored, item: test.right, property, result };
}

/** Whether an expression uses the stored value itself. */
function mentions({ source, read }: Look, node: TSESTree.Node, { variables }: Stored): boolean {
  for (const each of descendantsOf(source, node)) {
    if (each === read) return true;
    const variable = each.type === N.Identifier ? variableOf(source.scopeManager, each) : undefined;
    if (variable && variables.includes(variable)) return true;
  }
  return false;
}

function isWhole(source: Source, node: TSESTree.Node): boolean {
  const unwrapped = bare(node);
  if (unwrapped.type === N.Literal) return typeof unwrapped.value === 'bigint' || Number.isInteger(unwrapped.value);
  if (unwrapped.type === N.MemberExpression)
    return source.getText(unwrapped.property) === 'length' || source.getText(unwrapped.property) === 'size';
  return (
    unwrapped.type === N.CallExpression &&
    /^(?:parseInt|Number\.parseInt|Math\.(?:floor|round|ceil|trunc))$/u.test(source.getText(unwrapped.callee))
  );
}

/** Whether `+` adds numbers rather than text. */
function isNumber({ source, isText }: Look, { through, fallback }: Stored, by: TSESTree.Node, operator: string): boolean {
  if (operator === '-') return true;
  if (isTextual(source, by)) return false;
  const decoder = through.at(-1);
  if (decoder !== undefined && /^(?:Number|parseInt|parseFloat|BigInt)$/u.test(decoder)) return true;
  const start = fallback && bare(fallback);
  if (start?.type === N.Literal) return typeof start.value === 'number';
  return isWhole(source, by) || (by.type === N.Literal && typeof by.value === 'number') || (!isText && decoder !== 'String');
}

function isTextual(source: Source, node: TSESTree.Node): boolean {
  if (node.type === N.BinaryExpression) return isTextual(source, node.left) || isTextual(source, node.right);
  if (node.type !== N.Identifier) return isText(node);
  const variable = variableOf(source.scopeManager, node);
  const [name] = variable?.identifiers ?? [];
  const annotation = name?.type === N.Identifier ? name.typeAnnotation?.typeAnnotation : undefined;
  const init = variable && constantOf(variable)?.init;
  return annotation ? annotation.type === N.TSStringKeyword : init !== undefined && isText(init);
}

function isText(node: TSESTree.Node): boolean {
  return node.type === N.TemplateLiteral || (node.type === N.Literal && typeof node.value === 'string');
}
