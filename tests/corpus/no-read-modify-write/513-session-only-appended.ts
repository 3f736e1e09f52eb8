// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @openai/agents
// shape: helpers
// source: own
// atomic: nothing to fix: the history is only read and appended to

import { Agent, MemorySession, run, user, type AgentInputItem } from '@openai/agents';

const agent = new Agent({ name: 'Tutor', instructions: 'Explain with examples.' });
const sessions = new Map<string, MemorySession>();

function sessionOf(student: string): MemorySession {
  let session = sessions.get(student);
  if (!session) {
    session = new MemorySession({ sessionId: student });
    sessions.set(student, session);
  }
  return session;
}

const isFromUser = (item: AgentInputItem) => 'role' in item && item.role === 'user';

export async function ask(student: string, question: string): Promise<string> {
  const session = sessionOf(student);
  const recent = await session.getItems(20);
  const asked = recent.filter(isFromUser).length;
  if (asked > 15) {
    await session.addItems([user('Please keep answers short from now on.')]);
  }
  const result = await run(agent, question, { session });
  return result.finalOutput ?? '';
}
