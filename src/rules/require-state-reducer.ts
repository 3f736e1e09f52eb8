import type { ConcurrentWriteKind } from '../langgraph/index.js';
import { graphRule } from './graph-rule.js';

/** Two node runs of one super-step write a key that can take one write. */
export default graphRule<ConcurrentWriteKind>({
  name: 'require-state-reducer',
  description: 'require a reducer for each LangGraph state key that two node runs can write in one super-step',
  preset: 'recommended',
  messages: {
    parallelWrites:
      '{{ how }} and write "{{ key }}", which has no reducer: LangGraph throws and the run is lost. Give it a reducer, or write separate keys.',
    repeatedWrites:
      '{{ how }} and writes "{{ key }}", which has no reducer: LangGraph throws as soon as there are two items. Give it a reducer.',
    toolWrites:
      '{{ tools }} in one model turn write "{{ key }}", which has no reducer: LangGraph throws and the run is lost. Give it a reducer.',
    echoedKeys:
      '{{ how }}, and a subgraph returns all keys of its output that are set, "{{ key }}"{{ others }} too: LangGraph throws. Narrow the output schema.',
    lostReducer:
      '{{ how }} and write "{{ key }}", whose reducer is lost by wrapping the schema anew: LangGraph throws. Wrap first, then attach the reducer.',
  },
});
