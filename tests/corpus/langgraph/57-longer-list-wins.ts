// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: report
// lines: 25
// alt-lines: 20, 31, 36
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: a reducer that concatenates and drops duplicates

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

interface Lead {
  email: string;
  company: string;
}

function keepLonger(current: Lead[], incoming: Lead[]): Lead[] {
  if (!incoming) return current;
  return incoming.length >= current.length ? incoming : current;
}

const LeadState = Annotation.Root({
  domain: Annotation<string>(),
  leads: Annotation<Lead[]>({ reducer: keepLonger, default: () => [] }),
  mailed: Annotation<number>(),
});

async function fromLinkedIn(state: typeof LeadState.State) {
  const res = await fetch(`https://scrape.example/linkedin?d=${state.domain}`);
  return { leads: (await res.json()) as Lead[] };
}

async function fromCrunchbase(state: typeof LeadState.State) {
  const res = await fetch(`https://scrape.example/crunchbase?d=${state.domain}`);
  return { leads: (await res.json()) as Lead[] };
}

async function sendMails(state: typeof LeadState.State) {
  await Promise.all(state.leads.map((lead) => fetch('https://mail.example', { method: 'POST', body: lead.email })));
  return { mailed: state.leads.length };
}

export const outreach = new StateGraph(LeadState)
  .addNode('linkedin', fromLinkedIn)
  .addNode('crunchbase', fromCrunchbase)
  .addNode('mail', sendMails)
  .addEdge(START, 'linkedin')
  .addEdge(START, 'crunchbase')
  .addEdge('linkedin', 'mail')
  .addEdge('crunchbase', 'mail')
  .addEdge('mail', END)
  .compile();
