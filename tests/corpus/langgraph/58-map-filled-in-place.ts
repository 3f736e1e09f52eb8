// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: report
// lines: 19
// alt-lines: 20, 22, 24
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: new Map([...current, ...update])

import { StateGraph, StateSchema, ReducedValue, START, END } from '@langchain/langgraph';
import { z } from 'zod';

const Source = z.object({ url: z.string(), title: z.string() });
type Source = z.infer<typeof Source>;

const ResearchState = new StateSchema({
  topic: z.string(),
  sources: new ReducedValue(z.map(z.string(), Source).default(() => new Map()), {
    reducer: (current, update: Map<string, Source>) => {
      for (const [url, source] of update) {
        current.set(url, source);
      }
      return current;
    },
  }),
});

async function arxiv(state: { topic: string }) {
  const res = await fetch(`https://arxiv.example/${state.topic}`);
  const papers = (await res.json()) as Source[];
  return { sources: new Map(papers.map((paper) => [paper.url, paper])) };
}

async function github(state: { topic: string }) {
  const res = await fetch(`https://github.example/search?q=${state.topic}`);
  const repos = (await res.json()) as Source[];
  return { sources: new Map(repos.map((repo) => [repo.url, repo])) };
}

export const research = new StateGraph(ResearchState)
  .addNode('arxiv', arxiv)
  .addNode('github', github)
  .addEdge(START, 'arxiv')
  .addEdge(START, 'github')
  .addEdge('arxiv', END)
  .addEdge('github', END)
  .compile();
