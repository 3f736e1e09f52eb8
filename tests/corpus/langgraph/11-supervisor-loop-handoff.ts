// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: agents run one at a time and hand back

import { Annotation, Command, END, MessagesAnnotation, START, StateGraph } from '@langchain/langgraph';
import { AIMessage } from '@langchain/core/messages';

const TeamState = Annotation.Root({
  ...MessagesAnnotation.spec,
  next: Annotation<string>(),
  lastSpeaker: Annotation<string>(),
});

type Team = typeof TeamState.State;
const members = ['researcher', 'writer'] as const;

async function supervisor(state: Team) {
  const next = state.lastSpeaker === 'researcher' ? 'writer' : state.lastSpeaker === 'writer' ? END : 'researcher';
  return { next };
}

const member = (name: (typeof members)[number]) => async (state: Team) =>
  new Command({
    update: { lastSpeaker: name, messages: [new AIMessage(`${name}: ${state.messages.length}`)] },
    goto: 'supervisor',
  });

const workflow = new StateGraph(TeamState)
  .addNode('supervisor', supervisor)
  .addNode('researcher', member('researcher'), { ends: ['supervisor'] })
  .addNode('writer', member('writer'), { ends: ['supervisor'] })
  .addEdge(START, 'supervisor')
  .addConditionalEdges('supervisor', (s: Team) => s.next);

export const team = workflow.compile();
