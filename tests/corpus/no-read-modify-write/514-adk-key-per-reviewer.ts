// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @google/adk
// shape: helpers
// source: own
// atomic: nothing to fix: each reviewer writes its own key, from its own input

import { FunctionTool, LlmAgent, ParallelAgent, type ToolContext } from '@google/adk';
import { z } from 'zod';

const REVIEWERS = ['security', 'style', 'tests'] as const;

function reviewer(name: (typeof REVIEWERS)[number]) {
  const submit = new FunctionTool({
    name: `submit_${name}`,
    description: `Hand in the ${name} review`,
    parameters: z.object({ score: z.number(), remarks: z.array(z.string()) }),
    execute: async ({ score, remarks }, toolContext?: ToolContext) => {
      const diff = toolContext?.state.get('diff') as string | undefined;
      if (!diff) return { status: 'no diff' };
      await fetch(`https://reviews.internal/${name}`, { method: 'POST', body: remarks.join('\n') });
      toolContext?.state.set(`review:${name}`, { score, remarks, lines: diff.split('\n').length });
      return { status: 'ok' };
    },
  });
  return new LlmAgent({ name, model: 'gemini-2.5-flash', tools: [submit] });
}

export const panel = new ParallelAgent({ name: 'panel', subAgents: REVIEWERS.map(reviewer) });
