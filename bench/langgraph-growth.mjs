// What the search for node runs of one super-step costs as a graph grows: layered graphs with barriers and routers, 75 to 300 nodes.
//   npm run build && node bench/langgraph-growth.mjs
// Fails when 300 nodes take more than 100 ms, or when doubling the nodes costs more than the square of their number would.
import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { coRuns } from '../dist/langgraph/flow/corun.js';
import plugin from '../dist/index.js';

const SIZES = [75, 150, 300];
const WIDTH = 5;
const LIMIT = 100;
const ROUNDS = 5;

const search = SIZES.map((size) => best(() => coRuns(layered(size))));
const whole = SIZES.map((size) => {
  const code = sourceOf(layered(size));
  return best(() => lint(code)) - best(() => lint(code, {}));
});

for (const [index, size] of SIZES.entries()) {
  console.log(`${size} nodes: search ${search[index].toFixed(1)} ms, the three rules on the source ${whole[index].toFixed(1)} ms`);
}
const growth = search[2] / Math.max(search[1], 0.5);
console.log(`twice the nodes cost ${growth.toFixed(1)} times as much`);
if (search[2] > LIMIT || growth > 6) {
  console.error(`over the limit of ${LIMIT} ms or of growth by the square`);
  process.exitCode = 1;
}

/** Layers of five: plain edges to the next layer, a barrier behind every third and a router behind every fourth one. */
function layered(size) {
  const name = (layer, column) => `n${layer}_${column}`;
  const layers = size / WIDTH;
  const nodes = [{ name: '__start__', edges: columns((column) => ({ to: name(0, column), sure: true })), choices: [] }];
  const barriers = [];
  for (let layer = 0; layer < layers; layer++) {
    for (let column = 0; column < WIDTH; column++) {
      const next = layer + 1;
      const waits = layer % 3 === 2;
      const routes = layer % 4 === 3;
      const near = [name(next, column), name(next, (column + 1) % WIDTH)];
      nodes.push({
        name: name(layer, column),
        edges: next === layers || waits || routes ? [] : near.map((to) => ({ to, sure: true })),
        choices: routes && next < layers ? [near.map((target) => ({ tasks: [{ target }], exact: true }))] : [],
      });
      if (waits && next < layers) barriers.push({ from: columns((other) => name(layer, other)), to: name(next, column) });
    }
  }
  return { nodes, barriers };
}

function columns(make) {
  return Array.from({ length: WIDTH }, (_, column) => make(column));
}

/** A module that builds the same graph; each node writes a key of its own, so that all pairs are looked at. */
function sourceOf({ nodes, barriers }) {
  const [start, ...others] = nodes;
  const keys = others.map(({ name }) => `  ${name}: Annotation<string>(),`);
  const calls = [
    ...others.map(({ name }) => `builder.addNode('${name}', async (s: S) => ({ ${name}: 'x' }));`),
    ...[start, ...others].flatMap(({ name, edges }) => edges.map(({ to }) => `builder.addEdge('${name}', '${to}');`)),
    ...others.flatMap(({ name, choices: [choice] }) =>
      choice
        ? [
            `builder.addConditionalEdges('${name}', (s: S) => (s.${name} ? '${choice[0].tasks[0].target}' : '${choice[1].tasks[0].target}'));`,
          ]
        : [],
    ),
    ...barriers.map(({ from, to }) => `builder.addEdge([${from.map((source) => `'${source}'`).join(', ')}], '${to}');`),
  ];
  return `import { Annotation, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({\n${keys.join('\n')}\n});
type S = typeof State.State;
const builder = new StateGraph(State);\n${calls.join('\n')}\nexport const graph = builder.compile();\n`;
}

function lint(
  code,
  rules = {
    'lost-update/require-state-reducer': 'error',
    'lost-update/no-lossy-reducer': 'error',
    'lost-update/no-stale-state-return': 'error',
  },
) {
  const messages = new Linter().verify(
    code,
    { files: ['**/*.ts'], languageOptions: { parser }, plugins: { 'lost-update': plugin }, rules },
    { filename: 'graph.ts' },
  );
  if (messages.length > 0) throw new Error(messages[0].message);
}

function best(run) {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}
