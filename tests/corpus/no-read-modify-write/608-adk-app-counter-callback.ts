// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 38
// client: @google/adk
// shape: helpers
// source: own
// atomic: count in a database

import { LlmAgent, type CallbackContext } from '@google/adk';

interface Quota {
  day: string;
  calls: number;
}

const today = () => new Date().toISOString().slice(0, 10);

function quotaOf(context: CallbackContext): Quota {
  const stored = context.state.get('app:quota') as Quota | undefined;
  return stored?.day === today() ? stored : { day: today(), calls: 0 };
}

async function isAllowed(calls: number): Promise<boolean> {
  const res = await fetch('https://limits.internal/daily');
  const { limit } = (await res.json()) as { limit: number };
  return calls < limit;
}

export const assistant = new LlmAgent({
  name: 'assistant',
  model: 'gemini-2.5-flash',
  beforeAgentCallback: async (context: CallbackContext) => {
    const quota = quotaOf(context);
    if (!(await isAllowed(quota.calls))) {
      return { role: 'model', parts: [{ text: 'Come back tomorrow.' }] };
    }
    context.state.set('app:quota', { ...quota, calls: quota.calls + 1 });
    return undefined;
  },
});
