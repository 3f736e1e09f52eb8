// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 15
// alt-lines: 25, 30, 39, 40, 42, 43
// client: @langchain/langgraph
// shape: class
// source: own
// atomic: a concat reducer on `notes`

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const IncidentState = Annotation.Root({
  alert: Annotation<string>,
  notes: Annotation<string[]>,
  summary: Annotation<string>,
});

type Incident = typeof IncidentState.State;

export class IncidentGraph {
  constructor(private readonly search: (query: string) => Promise<string>) {}

  private readLogs = async (state: Incident): Promise<Partial<Incident>> => {
    return { notes: [await this.search(`logs ${state.alert}`)] };
  };

  private async readMetrics(state: Incident): Promise<Partial<Incident>> {
    const found = await this.search(`metrics ${state.alert}`);
    return { notes: [found] };
  }

  private summarise(state: Incident): Partial<Incident> {
    return { summary: state.notes.join(' / ') };
  }

  build() {
    const graph = new StateGraph(IncidentState)
      .addNode('logs', this.readLogs)
      .addNode('metrics', this.readMetrics.bind(this))
      .addNode('summarise', (state) => this.summarise(state))
      .addEdge(START, 'logs')
      .addEdge(START, 'metrics')
      .addEdge('logs', 'summarise')
      .addEdge('metrics', 'summarise')
      .addEdge('summarise', END);
    return graph.compile();
  }
}
