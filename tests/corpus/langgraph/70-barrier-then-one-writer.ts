// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: `status` is written before the fork and after the barrier

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const ReleaseState = Annotation.Root({
  version: Annotation<string>(),
  status: Annotation<string>(),
  testLog: Annotation<string>(),
  buildUrl: Annotation<string>(),
  checksum: Annotation<string>(),
});

type Release = typeof ReleaseState.State;

async function post(path: string, body: unknown) {
  const res = await fetch(`https://ci.internal/${path}`, { method: 'POST', body: JSON.stringify(body) });
  return res.text();
}

const prepare = async (s: Release) => ({ status: `preparing ${s.version}` });
const test = async (s: Release) => ({ testLog: await post('test', s.version) });
const build = async (s: Release) => ({ buildUrl: await post('build', s.version) });
const sign = async (s: Release) => ({ checksum: await post('sign', s.buildUrl) });
const publish = async (s: Release) => {
  await post('publish', { version: s.version, checksum: s.checksum });
  return { status: s.testLog.includes('FAIL') ? 'rejected' : 'published' };
};

export const release = new StateGraph(ReleaseState)
  .addNode('prepare', prepare)
  .addNode('test', test)
  .addNode('build', build)
  .addNode('sign', sign)
  .addNode('publish', publish)
  .addEdge(START, 'prepare')
  .addEdge('prepare', 'test')
  .addEdge('prepare', 'build')
  .addEdge('build', 'sign')
  .addEdge(['test', 'sign'], 'publish')
  .addEdge('publish', END)
  .compile();
