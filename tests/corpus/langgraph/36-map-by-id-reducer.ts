// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: merged by id

import { Annotation, END, Send, START, StateGraph } from '@langchain/langgraph';

interface Finding {
  id: string;
  text: string;
}

const mergeById = (left: Finding[], right: Finding[]): Finding[] => {
  const byId = new Map(left.map((finding) => [finding.id, finding]));
  for (const finding of right) byId.set(finding.id, finding);
  return Array.from(byId.values());
};

const State = Annotation.Root({
  files: Annotation<string[]>(),
  findings: Annotation<Finding[]>({ reducer: mergeById, default: () => [] }),
});

export const scan = new StateGraph(State)
  .addNode('scan_file', async ({ file }: { file: string }) => ({ findings: [{ id: file, text: 'fine' }] }))
  .addConditionalEdges(START, (s) => s.files.map((file) => new Send('scan_file', { file })))
  .addEdge('scan_file', END)
  .compile();
