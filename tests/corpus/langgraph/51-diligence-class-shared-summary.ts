// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 16
// alt-lines: 34, 38
// client: @langchain/langgraph
// shape: class
// source: own
// atomic: a reducer on `summary`, or one key per analyst

import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

export const DealState = Annotation.Root({
  company: Annotation<string>,
  summary: Annotation<string>,
  verdict: Annotation<'go' | 'no-go' | undefined>,
});

type Deal = typeof DealState.State;

export class DiligenceTeam {
  constructor(private readonly model: BaseChatModel) {
    this.financials = this.financials.bind(this);
    this.legal = this.legal.bind(this);
  }

  private async ask(role: string, deal: Deal): Promise<string> {
    const answer = await this.model.invoke(`You are the ${role} analyst. Judge ${deal.company}.`);
    return String(answer.content);
  }

  async financials(deal: Deal) {
    return { summary: await this.ask('financial', deal) };
  }

  async legal(deal: Deal) {
    return { summary: await this.ask('legal', deal) };
  }

  async decide(deal: Deal) {
    return { verdict: deal.summary.includes('red flag') ? ('no-go' as const) : ('go' as const) };
  }

  compile() {
    return new StateGraph(DealState)
      .addNode('financials', this.financials)
      .addNode('legal', this.legal)
      .addNode('decide', this.decide)
      .addEdge(START, 'financials')
      .addEdge(START, 'legal')
      .addEdge('financials', 'decide')
      .addEdge('legal', 'decide')
      .addEdge('decide', END)
      .compile();
  }
}
