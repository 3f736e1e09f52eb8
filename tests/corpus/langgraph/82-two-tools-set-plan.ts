// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: report
// lines: 27
// alt-lines: 36, 41
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: a reducer by id

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

interface Item {
  id: string;
  done: boolean;
}

function replaceItems(current: Item[], update: Item[] | undefined): Item[] {
  if (update === undefined || update.length === 0) {
    return current;
  }
  return update;
}

const ChecklistState = Annotation.Root({
  ticket: Annotation<string>(),
  items: Annotation<Item[]>({ reducer: replaceItems, default: () => [] }),
});

type Checklist = typeof ChecklistState.State;

const mark = (items: Item[], id: string) => items.map((item) => (item.id === id ? { ...item, done: true } : item));

async function runTests(state: Checklist) {
  await fetch(`https://ci.internal/test/${state.ticket}`, { method: 'POST' });
  return { items: mark(state.items, 'tests') };
}

async function writeDocs(state: Checklist) {
  await fetch(`https://docs.internal/${state.ticket}`, { method: 'POST' });
  return { items: mark(state.items, 'docs') };
}

export const checklist = new StateGraph(ChecklistState)
  .addNode('tests', runTests)
  .addNode('docs', writeDocs)
  .addEdge(START, 'tests')
  .addEdge(START, 'docs')
  .addEdge('tests', END)
  .addEdge('docs', END)
  .compile();
