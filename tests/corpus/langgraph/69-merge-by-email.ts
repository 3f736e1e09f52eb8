// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: none
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: nothing to fix: a merge by key that keeps both sides

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

interface Lead {
  email: string;
  company: string;
  score: number;
}

function mergeLeads(current: Lead[], incoming: Lead[] | undefined): Lead[] {
  if (!incoming || incoming.length === 0) return current;
  const byEmail = new Map(current.map((lead) => [lead.email, lead]));
  for (const lead of incoming) {
    const known = byEmail.get(lead.email);
    byEmail.set(lead.email, known && known.score > lead.score ? known : lead);
  }
  return Array.from(byEmail.values());
}

const LeadState = Annotation.Root({
  domain: Annotation<string>(),
  leads: Annotation<Lead[]>({ reducer: mergeLeads, default: () => [] }),
});

type State = typeof LeadState.State;

const source = (host: string) => async (state: State) => {
  const res = await fetch(`https://${host}/?d=${state.domain}`);
  return { leads: (await res.json()) as Lead[] };
};

export const leads = new StateGraph(LeadState)
  .addNode('linkedin', source('linkedin.example'))
  .addNode('crunchbase', source('crunchbase.example'))
  .addEdge(START, 'linkedin')
  .addEdge(START, 'crunchbase')
  .addEdge('linkedin', END)
  .addEdge('crunchbase', END)
  .compile();
