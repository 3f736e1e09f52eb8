// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: class
// source: own
// atomic: nothing to fix: the supervisor names one worker, each worker goes back to it

import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { Annotation, Command, END, MessagesAnnotation, START, StateGraph } from '@langchain/langgraph';

const TeamState = Annotation.Root({
  ...MessagesAnnotation.spec,
  next: Annotation<string>,
  scratch: Annotation<string>,
});

type Team = typeof TeamState.State;
const MEMBERS = ['researcher', 'coder', 'writer'] as const;
type Member = (typeof MEMBERS)[number];

export class Supervisor {
  constructor(private readonly model: BaseChatModel) {}

  private route = async (state: Team) => {
    const reply = await this.model.invoke([...state.messages, ['system', `Who is next? ${MEMBERS.join(', ')} or FINISH`]]);
    const next = MEMBERS.find((name) => String(reply.content).includes(name));
    return new Command({ goto: next ?? END, update: { next: next ?? 'FINISH' } });
  };

  private member(name: Member) {
    return async (state: Team) => {
      const reply = await this.model.invoke([['system', `You are ${name}. Notes: ${state.scratch}`], ...state.messages]);
      return new Command({ goto: 'supervisor', update: { messages: [reply], scratch: `${state.scratch ?? ''}\n${name} spoke` } });
    };
  }

  compile() {
    const graph = new StateGraph(TeamState).addNode('supervisor', this.route, { ends: [...MEMBERS, END] });
    for (const name of MEMBERS) graph.addNode(name, this.member(name), { ends: ['supervisor'] });
    return graph.addEdge(START, 'supervisor').compile();
  }
}
