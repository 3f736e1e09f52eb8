// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 35
// client: @mastra/memory
// shape: helpers
// source: own
// atomic: working memory with a schema, whose fields are merged

import { createTool } from '@mastra/core/tools';
import { LibSQLStore } from '@mastra/libsql';
import { Memory } from '@mastra/memory';
import { z } from 'zod';

const memory = new Memory({
  storage: new LibSQLStore({ url: 'file:../mastra.db' }),
  options: { workingMemory: { enabled: true, scope: 'resource' } },
});

function replaceLine(text: string, label: string, value: string): string {
  const pattern = new RegExp(`^- \\*\\*${label}\\*\\*:.*$`, 'm');
  const line = `- **${label}**: ${value}`;
  return pattern.test(text) ? text.replace(pattern, line) : `${text.trimEnd()}\n${line}\n`;
}

export const setPreference = createTool({
  id: 'set-preference',
  description: 'Keep a preference of the user',
  inputSchema: z.object({ label: z.string(), value: z.string() }),
  outputSchema: z.object({ ok: z.boolean() }),
  execute: async ({ context, threadId, resourceId }) => {
    if (!threadId || !resourceId) return { ok: false };
    const current = (await memory.getWorkingMemory({ threadId, resourceId })) ?? '# User\n';
    const next = replaceLine(current, context.label, context.value);
    await memory.updateWorkingMemory({ threadId, resourceId, workingMemory: next });
    return { ok: true };
  },
});
