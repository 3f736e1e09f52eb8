// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 18
// alt-lines: 32, 36
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: one join edge from both branches, or a reducer on `status`

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const ArticleState = Annotation.Root({
  topic: Annotation<string>(),
  outline: Annotation<string[]>(),
  facts: Annotation<string[]>(),
  text: Annotation<string>(),
  status: Annotation<string>(),
});

type Article = typeof ArticleState.State;

const workflow = new StateGraph(ArticleState)
  .addNode('plan', async (s: Article) => ({ status: `planning ${s.topic}` }))
  .addNode('makeOutline', async (s: Article) => ({ outline: [`Why ${s.topic}`, `How ${s.topic}`] }))
  .addNode('gather', async (s: Article) => {
    const res = await fetch(`https://facts.example/${encodeURIComponent(s.topic)}`);
    return { facts: (await res.json()) as string[] };
  })
  .addNode('verify', async (s: Article) => {
    const kept = s.facts.filter((fact) => !fact.endsWith('?'));
    return { facts: kept, status: `verified ${kept.length} facts` };
  })
  .addNode('writeText', async (s: Article) => {
    const text = (s.outline ?? []).map((title) => `## ${title}\n${(s.facts ?? []).join(' ')}`).join('\n');
    return { text, status: 'written' };
  })
  .addEdge(START, 'plan')
  .addEdge('plan', 'makeOutline')
  .addEdge('plan', 'gather')
  .addEdge('gather', 'verify')
  .addEdge('makeOutline', 'writeText')
  .addEdge('verify', 'writeText')
  .addEdge('writeText', END);

export const articleGraph = workflow.compile({ name: 'article' });
