/**
 * Asks of the bare text whether a file can hold a lossy flush at all: something waits, and some one name is both filled and emptied.
 * Most files end here, so that they cost one scan and no walk.
 */
export function mayFlush(text: string): boolean {
  if (!suspension.test(text)) return false;
  const emptied = namesBefore(emptying, text);
  if (emptied.size === 0) return false;
  for (const name of namesBefore(filling, text)) if (emptied.has(name)) return true;
  return false;
}

const suspension = /\bawait\b|\bPromise\b|\.then\(|\.finally\(|\b_?err(?:or)?\b/;

// An initialiser looks like a reset and passes too: the walk tells them apart.
const emptying =
  /\]?\s*=\s*(?:\[\s*[\],]|\[[^\]\n]*,\s*(?:\[\]|new\b)|\{\s*\}|''|""|``|0\b|false\b|!1|null\b|undefined\b|void 0|new\s+(?:Map|Set|Array)\b|Object\.create\()|\.length\s*=\s*0\b|\??\.clear\(\)|\??\.splice\(\s*0/g;

const filling =
  /,(?<=Object\.assign\([\w$.#]{1,60},)|\??\.(?:push|unshift|add|set|get)\(|\+=|\+\+|\]\s*(?:=[^=>]|\?\?=|\|\|=|!?\??\.(?:push|add|set)\()|\?\?=|\|\|=|=\s*(?:true\b|!0|\[\s*\.\.\.|\{\s*\.\.\.|[\w$.#]+(?:\.concat\(|\s*\+))/g;

/** The names that stand right before the matches of a pattern: `pending` in `this.pending!.push(`, in `pending[id] =`. */
function namesBefore(pattern: RegExp, text: string): Set<string> {
  const names = new Set<string>();
  for (const { index } of text.matchAll(pattern)) {
    let end = index;
    if (text[end] === ']') end = text.lastIndexOf('[', end);
    while (end > 0 && skipped.has(text.charAt(end - 1))) end--;
    let start = end;
    while (start > 0 && end - start < longestName && wordCharacter.test(text.charAt(start - 1))) start--;
    if (start < end) names.add(text.slice(start, end));
  }
  return names;
}

const skipped = new Set([' ', '\t', '\n', '!', ')', '?']);
const wordCharacter = /[\w$]/;
const longestName = 80;
