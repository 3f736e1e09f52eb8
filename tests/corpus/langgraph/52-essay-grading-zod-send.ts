// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 20
// alt-lines: 39
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: a registered reducer that concatenates

import { ChatOpenAI } from '@langchain/openai';
import { END, Send, START, StateGraph } from '@langchain/langgraph';
import { z } from 'zod';

const Essay = z.object({ id: z.string(), text: z.string() });

const GradingState = z.object({
  rubric: z.string(),
  essays: z.array(Essay),
  scores: z.array(z.object({ id: z.string(), score: z.number() })),
  average: z.number().optional(),
});

type Grading = z.infer<typeof GradingState>;
type GradeInput = { rubric: string; essay: z.infer<typeof Essay> };

const model = new ChatOpenAI({ model: 'gpt-4o-mini' });

async function score(rubric: string, text: string): Promise<number> {
  const reply = await model.invoke(`Rubric:\n${rubric}\n\nEssay:\n${text}\n\nAnswer with one number.`);
  return Number(reply.content);
}

const toGraders = (state: Grading) =>
  state.essays.map((essay) => new Send('grade', { rubric: state.rubric, essay }));

async function grade({ rubric, essay }: GradeInput) {
  const value = await score(rubric, essay.text);
  return { scores: [{ id: essay.id, score: value }] };
}

function average(state: Grading) {
  const total = state.scores.reduce((sum, entry) => sum + entry.score, 0);
  return { average: total / Math.max(1, state.scores.length) };
}

export const grader = new StateGraph(GradingState)
  .addNode('grade', grade)
  .addNode('average', average)
  .addConditionalEdges(START, toGraders, ['grade'])
  .addEdge('grade', 'average')
  .addEdge('average', END)
  .compile();
