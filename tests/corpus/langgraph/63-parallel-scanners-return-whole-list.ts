// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: report
// lines: 21
// alt-lines: 22, 35, 41
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: concat in the reducer, nodes return what they found

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

interface Finding {
  file: string;
  line: number;
  text: string;
}

const ScanState = Annotation.Root({
  files: Annotation<string[]>(),
  findings: Annotation<Finding[]>({
    value: (_previous: Finding[], next: Finding[]) => next,
    default: () => [],
  }),
});

type Scan = typeof ScanState.State;

async function scanSecrets(state: Scan) {
  const found: Finding[] = [];
  for (const file of state.files) {
    const res = await fetch(`https://scanner.internal/secrets?file=${file}`);
    found.push(...((await res.json()) as Finding[]));
  }
  return { findings: [...state.findings, ...found] };
}

async function scanLicences(state: Scan) {
  const res = await fetch('https://scanner.internal/licences', { method: 'POST', body: JSON.stringify(state.files) });
  const found = (await res.json()) as Finding[];
  return { findings: state.findings.concat(found) };
}

const builder = new StateGraph(ScanState);

export const scanner = builder
  .addNode('secrets', scanSecrets)
  .addNode('licences', scanLicences)
  .addEdge(START, 'secrets')
  .addEdge(START, 'licences')
  .addEdge('secrets', END)
  .addEdge('licences', END)
  .compile();
