// How the cost grows with the length of one file: functions that touch a store, functions that do not, and nodes of a graph.
//   node bench/growth.mjs
// Prints the time of the rules for each 1,000 lines and as a share of the time of parsing; both stay what they are if growth is linear.
import parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import plugin from '../dist/index.js';

const lengths = [1_000, 10_000, 50_000];

const repeat = (lines, perItem, item) => Array.from({ length: Math.ceil(lines / perItem) }, (_, index) => item(index)).join('\n');

const plain = (index) => `export function total${index}(items: readonly number[]): number {
  let sum = 0;
  for (const item of items) {
    if (item > ${index}) sum += item;
    else sum -= 1;
  }
  return sum;
}`;

const counter = (index) => `export async function count${index}(key: string): Promise<number> {
  const text = await redis.get(\`a${index}:\${key}\`);
  const next = Number(text ?? 0) + 1;
  if (next > 10) {
    return next;
  }
  await redis.set(\`a${index}:\${key}\`, String(next));
  return next;
}`;

const node = (index) => `export async function node${index}(state: typeof State.State) {
  const found = await search(state.question);
  if (found.length === 0) {
    return { notes: [] };
  }
  return { notes: [...state.notes, found[0]] };
}`;

const texts = {
  'no store': (lines) => repeat(lines, 8, plain),
  'a store': (lines) => `import Redis from 'ioredis';\nconst redis = new Redis();\n${repeat(lines, 9, counter)}`,
  'a graph': (lines) =>
    `import { Annotation, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ question: Annotation<string>(), notes: Annotation<string[]>() });
${repeat(lines, 8, node)}
const graph = new StateGraph(State);
${repeat(lines / 8, 1, (index) => `graph.addNode('n${index}', node${index});`)}
graph.addEdge('__start__', 'n0');
export const app = graph.compile();`,
};

const eslint = new ESLint({
  stats: true,
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.ts'], languageOptions: { parser }, plugins: { 'lost-update': plugin }, rules: plugin.configs.recommended.rules },
  ],
});

for (const [name, textOf] of Object.entries(texts)) {
  for (const lines of lengths) {
    const text = textOf(lines);
    // the first lint of a text warms up
    const runs = [];
    for (let run = 0; run < 2; run++) runs.push((await eslint.lintText(text, { filePath: 'generated.ts' }))[0].stats.times.passes[0]);
    const { parse, rules } = runs[1];
    const own = Object.values(rules).reduce((sum, { total }) => sum + total, 0);
    const perThousand = (1000 * own) / text.split('\n').length;
    console.log(
      `${name.padEnd(9)} ${String(lines).padStart(6)} lines ${perThousand.toFixed(1).padStart(7)} ms a thousand ${((100 * own) / parse.total).toFixed(0).padStart(5)} % of parsing`,
    );
  }
}
