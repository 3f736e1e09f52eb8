// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: a union of sets

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const union = <T,>(a: T[], b: T | T[]): T[] => [...new Set([...a, ...(Array.isArray(b) ? b : [b])])];

const PhotoState = Annotation.Root({
  url: Annotation<string>(),
  tags: Annotation<string[], string | string[]>({ reducer: union, default: () => [] }),
  costs: Annotation<number>({ reducer: (a, b) => a + b, default: () => 0 }),
});

type Photo = typeof PhotoState.State;

async function detectObjects(state: Photo) {
  const res = await fetch(`https://vision.example/objects?u=${state.url}`);
  const { labels, cents } = (await res.json()) as { labels: string[]; cents: number };
  return { tags: labels, costs: cents };
}

async function detectPlace(state: Photo) {
  const res = await fetch(`https://vision.example/place?u=${state.url}`);
  const { place, cents } = (await res.json()) as { place: string; cents: number };
  return { tags: place, costs: cents };
}

export const photoTagger = new StateGraph(PhotoState)
  .addNode('objects', detectObjects)
  .addNode('place', detectPlace)
  .addEdge(START, 'objects')
  .addEdge(START, 'place')
  .addEdge('objects', END)
  .addEdge('place', END)
  .compile();
