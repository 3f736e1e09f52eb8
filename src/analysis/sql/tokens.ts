/**
 * SQL text into tokens, for any dialect: strings, quoted names, comments, parameters in all their spellings.
 * Texts that it cannot read to the end (an open string or comment) have no tokens.
 */

/** A parameter of a statement: its place in the list (from 0), its name, or the number of the template's hole. */
export type Parameter = { readonly by: 'position' | 'hole'; readonly at: number } | { readonly by: 'name'; readonly at: string };

export type Token =
  /** a keyword or an unquoted name, as written */
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'quoted'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'parameter'; readonly text: string; readonly parameter: Parameter }
  /** operators, commas, parentheses and the like */
  | { readonly kind: 'sign'; readonly text: string };

const holeStart = '\uE000';
const holeEnd = '\uE001';

/** The text of a template literal whose holes are numbered marks. */
export function templateText(quasis: readonly string[]): string {
  return quasis.map((quasi, index) => (index === 0 ? quasi : `${holeStart}${index - 1}${holeEnd}${quasi}`)).join('');
}

const blank = /\s+|--[^\n]*/uy;
const word = /[\p{L}_][\p{L}\p{N}_$]*/uy;
const number = /\d+(?:\.\d+)?(?:e[+-]?\d+)?/iuy;
const hole = new RegExp(`${holeStart}(\\d+)${holeEnd}`, 'uy');
const quotedHole = new RegExp(`'${holeStart}(\\d+)${holeEnd}'`, 'uy');
const string = /'((?:[^']|'')*)'/uy;
const escapedString = /[eE]'((?:[^'\\]|\\[\s\S]|'')*)'/uy;
const dollarString = /\$([\p{L}_][\p{L}\p{N}_]*)?\$([\s\S]*?)\$\1\$/uy;
const doubleQuoted = /"((?:[^"]|"")*)"/uy;
const backQuoted = /`((?:[^`]|``)*)`/uy;
const bracketed = /\[([\p{L}_][\p{L}\p{N}_ ]*)\]/uy;
const positional = /\$(\d+)/uy;
const named = /[:@$]([\p{L}_][\p{L}\p{N}_]*)/uy;
const question = /\?(\d*)/uy;
const sign = /->>|->|#>>|#>|\|\||<=>|<=|>=|<>|!=|==|::|:=|@>|<@|&&|\?\||\?&|[-+*/%<>=!~^&|#@.,;:()[\]{}\\]/uy;

/** The tokens of a statement, or `undefined` where the text cannot be read. */
export function tokenize(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  let questions = 0;
  const match = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found ?? undefined;
  };
  const push = (token: Token | undefined): boolean => (token ? tokens.push(token) > 0 : false);
  while (at < text.length) {
    if (match(blank)) continue;
    if (text.startsWith('/*', at)) {
      const end = endOfComment(text, at);
      if (end === undefined) return undefined;
      at = end;
      continue;
    }
    const read =
      push(toParameter(match(hole) ?? match(quotedHole), 'hole')) ||
      push(toToken('string', match(escapedString) ?? match(string))) ||
      push(toToken('string', match(dollarString), 2)) ||
      push(toParameter(match(positional), 'position', -1)) ||
      push(toToken('quoted', match(doubleQuoted) ?? match(backQuoted))) ||
      (!isIndexed(tokens.at(-1), text[at - 1]) && push(toToken('quoted', match(bracketed)))) ||
      push(toToken('word', match(word), 0)) ||
      push(toToken('number', match(number), 0));
    if (read) continue;
    const special = text.slice(at, at + 2);
    if (special === '?|' || special === '?&' || special === '::' || special === '@>' || special === ':=') {
      push(toToken('sign', match(sign), 0));
      continue;
    }
    const mark = match(question);
    if (mark) {
      push({ kind: 'parameter', text: mark[0], parameter: { by: 'position', at: mark[1] ? Number(mark[1]) - 1 : questions++ } });
      continue;
    }
    if (!push(toParameter(match(named), 'name')) && !push(toToken('sign', match(sign), 0))) return undefined;
  }
  return tokens;
}

function toToken(kind: 'word' | 'quoted' | 'string' | 'number' | 'sign', found: RegExpExecArray | undefined, group = 1): Token | undefined {
  if (!found) return undefined;
  const text = found[group] ?? '';
  return { kind, text: kind === 'string' ? text.replaceAll("''", "'") : text };
}

function toParameter(found: RegExpExecArray | undefined, by: Parameter['by'], offset = 0): Token | undefined {
  if (!found) return undefined;
  const text = found[1] ?? '';
  return { kind: 'parameter', text: found[0], parameter: by === 'name' ? { by, at: text } : { by, at: Number(text) + offset } };
}

/** `tags[1]` and `ARRAY[a]` are no names in brackets, which stand apart or after a dot. */
function isIndexed(previous: Token | undefined, character: string | undefined): boolean {
  return previous !== undefined && character !== undefined && /[\w\])"]/u.test(character);
}

/** Where a comment ends, which may hold others; `undefined` if nowhere. */
function endOfComment(text: string, start: number): number | undefined {
  const mark = /\/\*|\*\//gu;
  mark.lastIndex = start;
  let depth = 0;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return undefined;
}
