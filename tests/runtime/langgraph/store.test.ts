import { InMemoryStore } from '@langchain/langgraph';

import type { Program } from '../repairs/harness.js';
import { proveRepairs } from '../repairs/suite.js';

/** The library's own store. The programs find it where this test put it: they are run from another folder. */
let memory = new InMemoryStore();

const programs: readonly Program[] = [
  {
    client: 'LangGraph BaseStore',
    fault: 'an item that all agents add to',
    code: `
import type { BaseStore } from '@langchain/langgraph';
async function remember(memory: BaseStore, writer: number): Promise<void> {
  const item = await memory.get(['team'], 'facts');
  await memory.put(['team'], 'facts', { ...item?.value, ['w' + writer]: true });
}
export const act = (writer: number) => remember((globalThis as unknown as { memory: BaseStore }).memory, writer);
`,
    reset: async () => {
      memory = new InMemoryStore();
      Object.assign(globalThis, { memory });
    },
    kept: async () => Object.keys((await memory.get(['team'], 'facts'))?.value ?? {}).length,
    snapshot: async () => (await memory.get(['team'], 'facts'))?.value,
  },
];

proveRepairs(programs);
