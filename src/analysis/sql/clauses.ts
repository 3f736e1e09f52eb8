import { isSign, isWord } from './expressions.js';
import type { Token } from './tokens.js';

/** The tokens of each clause, by the word that opens it. */
export type Clauses = ReadonlyMap<string, readonly Token[]>;

const clauseWords = [
  'with',
  'select',
  'from',
  'where',
  'group',
  'having',
  'window',
  'order',
  'limit',
  'offset',
  'fetch',
  'for',
  'returning',
  'union',
  'intersect',
  'except',
  'set',
  'values',
  'on',
  'into',
  'update',
  'delete',
  'insert',
  'replace',
  'output',
  'lock',
  'join',
  'left',
  'right',
  'inner',
  'cross',
  'full',
];

/** The clauses of a statement by the word that opens them; of equal ones the first. Common table expressions are left out. */
export function toClauses(tokens: readonly Token[]): Clauses {
  const clauses = new Map<string, Token[]>();
  let current: Token[] = [];
  let depth = 0;
  tokens.forEach((token, index) => {
    if (isSign(token, '(', '[')) depth++;
    if (isSign(token, ')', ']')) depth--;
    const word = token.text.toLowerCase();
    if (depth === 0 && token.kind === 'word' && clauseWords.includes(word) && opensClause(tokens, index, clauses)) {
      current = [];
      if (!clauses.has(word)) clauses.set(word, current);
    } else current.push(token);
  });
  return clauses;
}

function opensClause(tokens: readonly Token[], index: number, before: Clauses): boolean {
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  const word = tokens[index]?.text.toLowerCase() ?? '';
  // A column may bear such a name, and some words have a second use: IS DISTINCT FROM, VALUES(n), LEFT(text, 1), REPLACE(a, b, c).
  if (isSign(next, '=', '.') || (previous?.kind === 'sign' && !isSign(previous, ')', ']', '*'))) return false;
  if (word === 'with') return index === 0;
  if (word === 'from') return !isWord(previous, 'distinct') || before.size < 2;
  if (word === 'values') return !before.has('values') && before.has('into');
  if (['left', 'right', 'replace', 'insert'].includes(word)) return !isSign(next, '(');
  return true;
}
