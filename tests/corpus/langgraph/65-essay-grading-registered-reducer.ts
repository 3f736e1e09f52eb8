// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: nothing to fix: the list has a reducer in the registry

import { END, Send, START, StateGraph } from '@langchain/langgraph';
import { registry } from '@langchain/langgraph/zod';
import * as z from 'zod';

const Score = z.object({ id: z.string(), score: z.number() });
type Score = z.infer<typeof Score>;

const GradingState = z.object({
  rubric: z.string(),
  essays: z.array(z.object({ id: z.string(), text: z.string() })),
  scores: z.array(Score).register(registry, {
    reducer: { fn: (all: Score[], more: Score[]) => [...all, ...more], schema: z.array(Score) },
    default: () => [] as Score[],
  }),
  average: z.number().optional(),
});

type Grading = z.infer<typeof GradingState>;

async function grade({ rubric, essay }: { rubric: string; essay: { id: string; text: string } }) {
  const res = await fetch('https://grader.example', { method: 'POST', body: JSON.stringify({ rubric, text: essay.text }) });
  const { score } = (await res.json()) as { score: number };
  return { scores: [{ id: essay.id, score }] };
}

export const grader = new StateGraph(GradingState)
  .addNode('grade', grade)
  .addNode('average', (state: Grading) => ({
    average: state.scores.reduce((sum, entry) => sum + entry.score, 0) / state.scores.length,
  }))
  .addConditionalEdges(START, (state: Grading) => state.essays.map((essay) => new Send('grade', { rubric: state.rubric, essay })))
  .addEdge('grade', 'average')
  .addEdge('average', END)
  .compile();
