import { parseForESLint } from '@typescript-eslint/parser';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Random } from './random.js';

type Range = readonly [number, number];

/** The places of a program that a mutation can work on. */
export interface Places {
  readonly text: string;
  readonly statements: readonly Range[];
  readonly expressions: readonly Range[];
}

/** Finds them; `undefined` if the text does not parse. */
export function placesOf(text: string): Places | undefined {
  const statements: Range[] = [];
  const expressions: Range[] = [];
  try {
    const { ast, visitorKeys } = parseForESLint(text, { range: true, sourceType: 'module' });
    const visit = (node: TSESTree.Node) => {
      if (/Statement$|VariableDeclaration$|FunctionDeclaration$|ClassDeclaration$/.test(node.type)) statements.push(node.range);
      else if (/Expression$|^Identifier$|Literal$/.test(node.type)) expressions.push(node.range);
      for (const key of visitorKeys[node.type] ?? []) {
        const below = (node as unknown as Record<string, TSESTree.Node | (TSESTree.Node | null)[] | null | undefined>)[key];
        for (const each of [below].flat()) if (each) visit(each);
      }
    };
    visit(ast);
    return { text, statements, expressions };
  } catch {
    return undefined;
  }
}

const WRAPPERS: readonly [string, string][] = [
  ['for (const each of list) {', '}'],
  ['if (await check()) {', '}'],
  ['try {', '} catch {}'],
  ['await Promise.all(list.map(async () => {', '}));'],
  ['await lock.runExclusive(async () => {', '});'],
  ['(() => {', '})();'],
  ['while (true) { ', ' break; }'],
  ['label: {', '}'],
];
const AROUND: readonly [string, string][] = [
  ['(', ' as never)'],
  ['(await ', ')'],
  ['(() => ', ')()'],
  ['[', '][0]'],
  ['({ ...', ' })'],
  ['(', ' ?? null)'],
  ['`${', '}`'],
  ['(', ')!'],
];

/** One random change of a program: a part deleted, doubled, moved, wrapped or exchanged. What comes out need not parse. */
export function mutated({ text, statements, expressions }: Places, random: Random): string {
  const cut = ([from, to]: Range) => text.slice(from, to);
  const put = ([from, to]: Range, part: string) => text.slice(0, from) + part + text.slice(to);
  const [first, ...others] = random.chance(0.5) ? statements : expressions;
  if (!first) return text;
  const all: [Range, ...Range[]] = [first, ...others];
  const [place, other] = [random.pick(all), random.pick(all)];
  const isStatement = all.length === statements.length && statements[0] === first;
  switch (random.below(5)) {
    case 0:
      return put(place, isStatement ? ';' : 'undefined');
    case 1:
      return put(place, isStatement ? `${cut(place)}\n${cut(place)}` : `[${cut(place)}, ${cut(place)}]`);
    case 2:
      return put(place, cut(other));
    case 3: {
      const [before, after] = random.pick((isStatement ? WRAPPERS : AROUND) as [[string, string], ...[string, string][]]);
      return put(place, before + cut(place) + after);
    }
    default: {
      const [low, high] = place[0] < other[0] ? [place, other] : [other, place];
      if (low[1] > high[0]) return put(low, `${cut(high)}`);
      return text.slice(0, low[0]) + cut(high) + text.slice(low[1], high[0]) + cut(low) + text.slice(high[1]);
    }
  }
}
