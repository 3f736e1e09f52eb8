import { describe, expect, it } from 'vitest';
import { problemsAcross, summary } from './lab.js';

const graph = `
import { END, START, StateGraph } from '@langchain/langgraph';
import { Step } from './names.js';
import { checkFraud, checkPolicy, close, triage } from './nodes/index.js';
import { pickChecks } from './routing.js';
import { ClaimState } from './state.js';

export const claims = new StateGraph(ClaimState)
  .addNode(Step.Triage, triage)
  .addNode(Step.Fraud, checkFraud)
  .addNode(Step.Policy, checkPolicy)
  .addNode(Step.Close, close)
  .addEdge(START, Step.Triage)
  .addConditionalEdges(Step.Triage, pickChecks)
  .addEdge(Step.Fraud, Step.Close)
  .addEdge(Step.Policy, Step.Close)
  .addEdge(Step.Close, END)
  .compile();
`;

const names = `
export enum Step {
  Triage = 'triage',
  Fraud = 'fraud_check',
  Policy = 'policy_check',
  Close = 'close',
}
`;

const routing = `
import { Step } from './names.js';
export function pickChecks(state: { risky: boolean }) {
  return state.risky ? [Step.Fraud, Step.Policy] : [Step.Policy];
}
`;

const exclusive = `
import { Step } from './names.js';
export const pickChecks = (state: { risky: boolean }) => (state.risky ? Step.Fraud : Step.Policy);
`;

const nodes = `
export { checkFraud } from './fraud.js';
export * from './policy.js';
export const triage = async () => ({ risky: true });
export const close = async () => ({ closed: true });
`;

const fraud = `
import type { Claim } from '../state.js';
export async function checkFraud(state: Claim): Promise<Partial<Claim>> {
  return { verdicts: [state.claim] };
}
`;

const policy = `
import type { Claim } from '../state.js';
export const checkPolicy = async (state: Claim): Promise<Partial<Claim>> => {
  const verdicts = [state.claim];
  return { verdicts };
};
`;

const state = (verdicts: string): string => `
import { Annotation } from '@langchain/langgraph';
export const ClaimState = Annotation.Root({
  claim: Annotation<string>(),
  risky: Annotation<boolean>(),
  verdicts: ${verdicts},
  closed: Annotation<boolean>(),
});
export type Claim = typeof ClaimState.State;
`;

const bare = 'Annotation<string[]>()';
const project = {
  'graph.ts': graph,
  'names.ts': names,
  'routing.ts': routing,
  'nodes/index.ts': nodes,
  'nodes/fraud.ts': fraud,
  'nodes/policy.ts': policy,
};

describe('a graph whose state, nodes, routers and names are in other files', () => {
  it('is reported where a node is added', () => {
    expect(summary(problemsAcross({ ...project, 'state.ts': state(bare) }))).toEqual(['parallelWrites certain verdicts 10']);
  });

  it('is silent with a reducer in the state', () => {
    const reduced = 'Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] })';
    expect(summary(problemsAcross({ ...project, 'state.ts': state(reduced) }))).toEqual([]);
  });

  it('is silent with a router that picks one', () => {
    expect(summary(problemsAcross({ ...project, 'routing.ts': exclusive, 'state.ts': state(bare) }))).toEqual([]);
  });

  it('is silent when the state cannot be found', () => {
    expect(summary(problemsAcross(project))).toEqual([]);
  });

  it('reports the last write of a shared reducer', () => {
    const latest = 'Annotation<string[]>({ reducer: (left, right) => right ?? left })';
    expect(summary(problemsAcross({ ...project, 'state.ts': state(latest) }))).toEqual(['lastWriteWins certain verdicts 10']);
  });
});

describe('nodes that return old values', () => {
  const appending = 'Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] })';
  const stale = fraud.replace('[state.claim]', '[...state.verdicts, state.claim]');
  const untyped = stale.replace('state: Claim', 'state: any').replace(': Promise<Partial<Claim>>', '');

  it('are reported in their own file if their parameter is declared as the state', () => {
    const files = { 'nodes/fraud.ts': stale, 'state.ts': state(appending) };
    expect(summary(problemsAcross(files))).toEqual(['absoluteValue certain verdicts 4']);
  });

  it('are not reported once more by the graph', () => {
    const files = { ...project, 'nodes/fraud.ts': stale, 'state.ts': state(appending) };
    expect(summary(problemsAcross(files))).toEqual([]);
  });

  it('are reported by the graph if their own file cannot tell', () => {
    const files = { ...project, 'nodes/fraud.ts': untyped, 'state.ts': state(appending) };
    expect(summary(problemsAcross(files))).toEqual(['absoluteValue certain verdicts 10']);
  });

  it('are silent where the key takes the last write', () => {
    expect(summary(problemsAcross({ 'nodes/fraud.ts': stale, 'state.ts': state(bare) }))).toEqual([]);
  });
});

describe('channels in another file', () => {
  const channelGraph = (key: string): string => `
import { END, START, StateGraph } from '@langchain/langgraph';
import { channels } from './channels.js';
export const audit = new StateGraph({ channels })
  .addNode('licences', async () => ({ ${key}: ['a'] }))
  .addNode('secrets', async () => ({ ${key}: ['b'] }))
  .addEdge(START, 'licences')
  .addEdge(START, 'secrets')
  .addEdge('licences', END)
  .addEdge('secrets', END)
  .compile();
`;
  const channels = `
import type { StateGraphArgs } from '@langchain/langgraph';
interface Audit { findings: string[]; report: string[] | null }
export const channels: StateGraphArgs<Audit>['channels'] = {
  findings: { value: (x, y) => x.concat(y), default: () => [] },
  report: null,
};
`;

  it('with a reducer are silent', () => {
    expect(summary(problemsAcross({ 'graph.ts': channelGraph('findings'), 'channels.ts': channels }))).toEqual([]);
  });

  it('without one are reported', () => {
    expect(summary(problemsAcross({ 'graph.ts': channelGraph('report'), 'channels.ts': channels }))).toEqual([
      'parallelWrites certain report 5',
    ]);
  });
});

describe('modules that import each other in a circle', () => {
  it('end', () => {
    const files = {
      'a.ts': `import { b } from './b.js'; export const a = b; import { StateGraph } from '@langchain/langgraph'; export const g = new StateGraph(a);`,
      'b.ts': `import { a } from './a.js'; export const b = a;`,
    };
    expect(summary(problemsAcross(files))).toEqual([]);
  });
});
