// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: nothing to fix: read from one namespace, written to another that only this run knows

import type { BaseStore, LangGraphRunnableConfig } from '@langchain/langgraph';

const templateOf = (team: string) => ['templates', team];
const runOf = (run: string) => ['runs', run];

async function settingsFor(store: BaseStore, team: string): Promise<Record<string, unknown>> {
  const item = await store.get(templateOf(team), 'settings');
  return item?.value ?? {};
}

export async function startRun(state: { team: string }, config: LangGraphRunnableConfig) {
  const { store } = config;
  if (!store) throw new Error('no store');
  const run = crypto.randomUUID();
  const settings = await settingsFor(store, state.team);
  await store.put(runOf(run), 'settings', { ...settings, startedAt: new Date().toISOString() });
  return { run };
}
