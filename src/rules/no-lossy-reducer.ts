import type { LossyReducerKind } from '../langgraph/index.js';
import { graphRule } from './graph-rule.js';

/** A reducer that drops part of what node runs of one super-step write, or that LangGraph cannot use. */
export default graphRule<LossyReducerKind>({
  name: 'no-lossy-reducer',
  description: 'disallow LangGraph reducers that drop, reorder or change what parallel nodes wrote',
  preset: 'recommended',
  messages: {
    lastWriteWins:
      '{{ how }}; the reducer of "{{ key }}" keeps one of both writes and drops the other without a word. Combine the old value and the update.',
    firstWriteWins:
      '{{ how }}; the reducer of "{{ key }}" keeps the old value and drops both writes. Combine them, or do not return the key.',
    shallowMerge:
      '{{ how }} and set the same entry of "{{ key }}", which is merged one level deep: one of them is lost. Merge that entry too.',
    orderDependent:
      '{{ how }}; what the reducer of "{{ key }}" keeps hangs on the order of both writes, which is that of the node names. Keep all of it.',
    overwritesOther:
      '{{ how }}; one of them overwrites "{{ key }}", which drops what the other adds in the same step. Overwrite in a step of its own.',
    mutatesState:
      'The reducer of "{{ key }}" changes the old value itself: streamed snapshots change later, and a shared default leaks into the next run. Return a new value.',
    asyncReducer:
      'The reducer of "{{ key }}" is async: the state holds a promise instead of the value, and what was there is lost. Do the waiting in the node.',
    returnsNothing:
      'The reducer of "{{ key }}" can end without a value: the key and the other writes of the step are gone. Return the old value there.',
    addsObjects: 'The reducer of "{{ key }}" adds objects with +, which makes text of them. Concatenate lists, merge objects.',
    differentReducers:
      '"{{ key }}" is declared with another reducer in the same graph: LangGraph refuses to build it. Share one reducer function.',
  },
});
