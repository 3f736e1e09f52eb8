import type { Parameter, Token } from './tokens.js';

/** What a column is set to or compared with. */
export type Expression =
  | { readonly kind: 'parameter'; readonly parameter: Parameter }
  | { readonly kind: 'constant'; readonly value: string | number | boolean | null }
  /** computed from the column itself: `n + $1`, `data || $1` */
  | { readonly kind: 'self'; readonly parameters: readonly Parameter[] }
  /** anything else, with the parameters that it is computed from */
  | { readonly kind: 'other'; readonly parameters: readonly Parameter[] };

/** One condition of a WHERE clause; all of them hold together. */
export interface Predicate {
  /** the column, or the text of the expression compared (`lower ( email )`) */
  readonly column: string;
  /** lower case: `=`, `>=`, `in`, `is`, `is not`; `other` for what is no comparison */
  readonly operator: string;
  readonly value: Expression;
}

export interface Assignment {
  /** `*` where one parameter stands for all columns (`SET ?` of mysql, `SET ${sql(row)}` of postgres) */
  readonly column: string;
  readonly expression: Expression;
}

export const isWord = (token: Token | undefined, ...words: readonly string[]): boolean =>
  token?.kind === 'word' && words.includes(token.text.toLowerCase());
export const isSign = (token: Token | undefined, ...signs: readonly string[]): boolean =>
  token?.kind === 'sign' && signs.includes(token.text);
const isName = (token: Token | undefined): boolean => token?.kind === 'word' || token?.kind === 'quoted';

/** Parts of a token list between separators that stand outside parentheses. */
function split(tokens: readonly Token[], isSeparator: (token: Token, index: number) => boolean): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  tokens.forEach((token, index) => {
    if (isSign(token, '(', '[')) depth++;
    if (isSign(token, ')', ']')) depth--;
    if (depth === 0 && isSeparator(token, index)) parts.push([]);
    else parts.at(-1)?.push(token);
  });
  return parts;
}

export const splitByComma = (tokens: readonly Token[]): readonly (readonly Token[])[] => split(tokens, (token) => isSign(token, ','));

/** The tokens inside the parentheses at the start of a list, and those after them. */
export function takeGroup(tokens: readonly Token[]): { readonly inside: readonly Token[]; readonly after: readonly Token[] } | undefined {
  if (!isSign(tokens[0], '(')) return undefined;
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (isSign(token, '(')) depth++;
    if (isSign(token, ')') && --depth === 0) return { inside: tokens.slice(1, index), after: tokens.slice(index + 1) };
  }
  return undefined;
}

/** A name with its qualifiers (`public.users`), and the tokens after it. */
export function takeName(tokens: readonly Token[]): { readonly parts: readonly string[]; readonly after: readonly Token[] } | undefined {
  if (!isName(tokens[0])) return undefined;
  let end = 1;
  while (isSign(tokens[end], '.') && isName(tokens[end + 1])) end += 2;
  return {
    parts: tokens
      .slice(0, end)
      .filter(isName)
      .map((token) => token.text),
    after: tokens.slice(end),
  };
}

/** The column that a list of tokens names and nothing more: `u.balance` → `balance`. */
export function columnOf(tokens: readonly Token[]): string | undefined {
  const name = takeName(tokens);
  return name?.after.length === 0 ? name.parts.at(-1) : undefined;
}

export const textOf = (tokens: readonly Token[]): string => tokens.map((token) => token.text.toLowerCase()).join(' ');

const parametersOf = (tokens: readonly Token[]): readonly Parameter[] =>
  tokens.flatMap((token) => (token.kind === 'parameter' ? [token.parameter] : []));

/** `(x)`, `x::type` and `CAST(x AS type)` are `x`. */
function withoutCast(tokens: readonly Token[]): readonly Token[] {
  const cast = isWord(tokens[0], 'cast', 'try_cast') ? takeGroup(tokens.slice(1)) : undefined;
  if (cast?.after.length === 0) return withoutCast(split(cast.inside, (token) => isWord(token, 'as'))[0] ?? []);
  const group = takeGroup(tokens);
  if (group?.after.length === 0) return withoutCast(group.inside);
  const bare = split(tokens, (token) => isSign(token, '::'));
  return bare.length > 1 ? withoutCast(bare[0] ?? []) : tokens;
}

/** What an expression is to the column that it is set on or compared with. */
export function toExpression(tokens: readonly Token[], column: string): Expression {
  const bare = withoutCast(tokens);
  const [first, second] = bare;
  if (first?.kind === 'parameter' && !second) return { kind: 'parameter', parameter: first.parameter };
  if (first && !second) {
    if (first.kind === 'string') return { kind: 'constant', value: first.text };
    if (first.kind === 'number') return { kind: 'constant', value: Number(first.text) };
    if (isWord(first, 'null')) return { kind: 'constant', value: null };
    if (isWord(first, 'true', 'false')) return { kind: 'constant', value: isWord(first, 'true') };
  }
  if (isSign(first, '-') && second?.kind === 'number' && bare.length === 2) return { kind: 'constant', value: -Number(second.text) };
  // COALESCE($1, n) keeps the column only if there is no new value, so it is the parameter that is written.
  const choices = isWord(first, 'coalesce', 'ifnull', 'isnull') ? takeGroup(bare.slice(1)) : undefined;
  if (choices?.after.length === 0) {
    const preferred = withoutCast(splitByComma(choices.inside)[0] ?? []);
    if (preferred.length === 1 && preferred[0]?.kind === 'parameter') return { kind: 'parameter', parameter: preferred[0].parameter };
  }
  const parameters = parametersOf(bare);
  return { kind: bare.some((token, index) => isReference(bare, token, index, column)) ? 'self' : 'other', parameters };
}

function isReference(tokens: readonly Token[], token: Token, index: number, column: string): boolean {
  return isName(token) && token.text.toLowerCase() === column.toLowerCase() && !isSign(tokens[index + 1], '(', '.');
}

const comparisons = ['=', '==', '<=>', '<', '<=', '>', '>=', '<>', '!='];
const mirrored: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** The conditions of a WHERE clause. Where it is no plain conjunction, the rest is one condition with the operator `other`. */
export function toPredicates(tokens: readonly Token[]): readonly Predicate[] {
  const group = takeGroup(tokens);
  if (group?.after.length === 0) return toPredicates(group.inside);
  if (split(tokens, (token) => isWord(token, 'or')).length > 1) return [other(tokens)];
  // The AND of BETWEEN a AND b joins no conditions.
  let isBetween = false;
  const terms = split(tokens, (token) => {
    if (isWord(token, 'between')) isBetween = true;
    if (!isWord(token, 'and')) return false;
    const joins = !isBetween;
    isBetween = false;
    return joins;
  });
  return terms.flatMap((term) => (takeGroup(term)?.after.length === 0 ? toPredicates(term) : term.length > 0 ? [toPredicate(term)] : []));
}

const other = (tokens: readonly Token[]): Predicate => ({
  column: textOf(tokens),
  operator: 'other',
  value: { kind: 'other', parameters: parametersOf(tokens) },
});

function toPredicate(tokens: readonly Token[]): Predicate {
  const depths = split(tokens, (token) => isSign(token, ...comparisons));
  const [left, right] = depths;
  if (depths.length === 2 && left && right) {
    const operator = tokens[left.length]?.text ?? '=';
    if (!columnOf(left) && columnOf(right)) return compare(right, mirrored[operator] ?? operator, left);
    const any = isWord(right[0], 'any') ? takeGroup(right.slice(1)) : undefined;
    return any ? compare(left, 'in', any.inside) : compare(left, operator, right);
  }
  const at = tokens.findIndex((token) => isWord(token, 'is', 'in', 'like', 'ilike'));
  if (at < 1 || isWord(tokens[at - 1], 'not')) return other(tokens);
  const isNot = isWord(tokens[at + 1], 'not');
  const rest = tokens.slice(isNot ? at + 2 : at + 1);
  // IS NOT DISTINCT FROM is an equality that holds for two NULLs as well.
  if (isWord(rest[0], 'distinct') && isWord(rest[1], 'from')) return compare(tokens.slice(0, at), isNot ? '=' : '<>', rest.slice(2));
  return compare(tokens.slice(0, at), `${tokens[at]?.text.toLowerCase() ?? ''}${isNot ? ' not' : ''}`, rest);
}

function compare(left: readonly Token[], operator: string, right: readonly Token[]): Predicate {
  const column = columnOf(left) ?? textOf(left);
  return { column, operator: operator === '==' || operator === '<=>' ? '=' : operator, value: toExpression(right, column) };
}
