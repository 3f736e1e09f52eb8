// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: report
// lines: 16
// alt-lines: 25
// client: @langchain/langgraph
// shape: cross-file
// source: own
// atomic: a reducer that concatenates

import { Annotation, END, Send, START, StateGraph } from '@langchain/langgraph';
import { latest } from './reducers';

const InvoiceState = Annotation.Root({
  files: Annotation<string[]>({ reducer: latest, default: () => [] }),
  totals: Annotation<{ file: string; cents: number }[]>({ reducer: latest, default: () => [] }),
  sum: Annotation<number>({ reducer: latest, default: () => 0 }),
});

type Invoices = typeof InvoiceState.State;

async function readInvoice({ file }: { file: string }) {
  const res = await fetch('https://ocr.internal', { method: 'POST', body: file });
  const { cents } = (await res.json()) as { cents: number };
  return { totals: [{ file, cents }] };
}

const fanOut = (state: Invoices) => state.files.map((file) => new Send('read', { file }));

export const invoices = new StateGraph(InvoiceState)
  .addNode('read', readInvoice)
  .addNode('sum', (state: Invoices) => ({ sum: state.totals.reduce((total, each) => total + each.cents, 0) }))
  .addConditionalEdges(START, fanOut, ['read'])
  .addEdge('read', 'sum')
  .addEdge('sum', END)
  .compile();
