// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: class
// source: own
// atomic: nothing to fix: each analyst writes its own key, the join waits for both

import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

export const DealState = Annotation.Root({
  company: Annotation<string>,
  financialSummary: Annotation<string>,
  legalSummary: Annotation<string>,
  verdict: Annotation<string>,
});

type Deal = typeof DealState.State;

export class DiligenceTeam {
  constructor(private readonly model: BaseChatModel) {}

  private analyst<K extends 'financialSummary' | 'legalSummary'>(role: string, key: K) {
    return async (deal: Deal) => {
      const answer = await this.model.invoke(`You are the ${role} analyst. Judge ${deal.company}.`);
      return { [key]: String(answer.content) };
    };
  }

  private decide = async (deal: Deal) => {
    const answer = await this.model.invoke(`${deal.financialSummary}\n${deal.legalSummary}\nGo or no-go?`);
    return { verdict: String(answer.content) };
  };

  compile() {
    return new StateGraph(DealState)
      .addNode('financials', this.analyst('financial', 'financialSummary'))
      .addNode('legal', this.analyst('legal', 'legalSummary'))
      .addNode('decide', this.decide)
      .addEdge(START, 'financials')
      .addEdge(START, 'legal')
      .addEdge(['financials', 'legal'], 'decide')
      .addEdge('decide', END)
      .compile();
  }
}
