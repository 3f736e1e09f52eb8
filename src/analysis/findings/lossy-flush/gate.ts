import { lineUpTo, standsInCode } from '../../gate.js';

/**
 * Asks of the bare text which names can be buffers: filled somewhere, and emptied somewhere apart from their first value.
 * Without any, or without anything to wait for, the file cannot hold a lossy flush. Most files end here, at the cost of one scan.
 */
export function bufferNames(text: string): ReadonlySet<string> {
  if (!canWait(text)) return none;
  const emptied = emptiedNames(text);
  if (emptied.size === 0 || isMinified(text)) return none;
  const names = new Set<string>();
  for (const { index } of text.matchAll(filling)) {
    const name = nameBefore(text, index);
    if (emptied.has(name)) names.add(name);
  }
  return names;
}

/** Whether code, by its text, may wait for anything: by `await`, a promise, or a callback that gets an error. */
export function canWait(text: string): boolean {
  return standsInCode(text, suspension);
}

const none: ReadonlySet<string> = new Set();

/** `await` as a method is a word of other libraries, and `(error)` after `catch` or `if` and in a call is no callback's parameter. */
const suspension =
  /(?<!\.)\bawait\b|\bPromise\b|\.then\(|\.finally\(|(?<!\b(?:catch|if|while|switch)\s?)\(_?err(?:or)?\b[^()]*\)[^;(){}=]*(?:=>|\{)/g;

const emptying =
  /[=:]\s*(?:\[\s*[\],[]|\[[^\]\n]*,\s*(?:\[\]|new\b)|\{\s*\}|''|""|``|0\b|false\b|!1|null\b|undefined\b|void 0|new\s+(?:Map|Set|Array)\b|Object\.create\()|\.(?:length\s*=\s*0\b|clear\(\)|splice\(\s*0)/g;

// `i++)` and `[i++]` step through something else
const filling =
  /,(?<=Object\.assign\([\w$.#]{1,60},)|\.(?:push|unshift|add|set|get)\(|\+=|\+\+(?!\s*[)\]])|\]\s*(?:=[^=>]|\?\?=|\|\|=|!?\??\.(?:push|add|set)\()|\?\?=|\|\|=|=\s*(?:true\b|!0|\[\s*\.\.\.|\{\s*\.\.\.|[\w$.#]+(?:\.concat\(|\s*\+))/g;

/** Names whose object is emptied, or that get an empty value twice: once to begin with, and once more by an assignment. */
function emptiedNames(text: string): Set<string> {
  const begun = new Set<string>();
  const assigned = new Set<string>();
  const emptied = new Set<string>();
  for (const { index, 0: operation } of text.matchAll(emptying)) {
    if (operation.startsWith('.')) {
      emptied.add(nameBefore(text, index));
      continue;
    }
    const line = lineUpTo(text, index, longestLine);
    const name = (operation.startsWith(':') ? /(\w+)\s*$/ : target).exec(line)?.[1];
    if (name === undefined) continue;
    const isBeginning = operation.startsWith(':') || declaration.test(line);
    const other = isBeginning ? assigned : begun;
    if (other.has(name) || (!isBeginning && assigned.has(name)) || holders.has(name)) emptied.add(name);
    (isBeginning ? begun : assigned).add(name);
  }
  return emptied;
}

/** The name that a value is assigned to, a type annotation or the rest of a pattern skipped. */
const target = /([\w$]+)[\]?!'"]*(?:\s*:[^:;(){}]*)?\s*(?:\?\?|\|\|)?$/;
const declaration = /\b(?:let|const|var|private|public|protected|readonly|static)\b[^;]*$|[\w$]\s*:[^:;(){}]*$|(?:\?\?|\|\|)$/;
const longestLine = 200;

/** Properties that get their first value by a call: `useRef([])`, `ref([])`. */
const holders = new Set(['current', 'value']);

/** The name that stands right before a position: `pending` in `this.pending!.push(`, in `pending[id] =`. */
function nameBefore(text: string, index: number): string {
  let end = text[index] === ']' ? text.lastIndexOf('[', index) : index;
  if (end !== index && isQuote(text.charAt(index - 1))) end = index - 1; // `this['pending']` names it inside
  while (end > 0 && skipped.has(text.charAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < longestName && wordCharacter.test(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}

function isQuote(character: string): boolean {
  return character === "'" || character === '"';
}

const skipped = new Set([' ', '\t', '\n', '!', ')', '?']);
const wordCharacter = /[\w$]/;
const longestName = 80;

/** Nobody mends a bundle, and its one-letter names make every line a suspect. */
function isMinified(text: string): boolean {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return text.length / lines > longestAverageLine;
}

const longestAverageLine = 400;
