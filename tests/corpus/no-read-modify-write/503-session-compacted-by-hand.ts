// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 26
// alt-lines: 27
// client: @openai/agents
// shape: helpers
// source: own
// atomic: applyHistoryMutations, or compaction by one run

import { Agent, run, type AgentInputItem, type Session } from '@openai/agents';

const summariser = new Agent({ name: 'Summariser', instructions: 'Sum the conversation up in ten lines.' });

async function summarise(items: AgentInputItem[]): Promise<AgentInputItem> {
  const result = await run(summariser, items);
  return { role: 'assistant', status: 'completed', content: [{ type: 'output_text', text: result.finalOutput ?? '' }] };
}

export async function compact(session: Session, keep = 6): Promise<number> {
  const items = await session.getItems();
  if (items.length <= keep * 2) return 0;
  const head = items.slice(0, -keep);
  const tail = items.slice(-keep);
  const summary = await summarise(head);
  await session.clearSession();
  await session.addItems([summary, ...tail]);
  return head.length;
}
