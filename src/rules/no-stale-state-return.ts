import type { StaleReturnKind } from '../langgraph/index.js';
import { graphRule } from './graph-rule.js';

/** A node returns old state where the graph expects what is new. */
export default graphRule<StaleReturnKind>({
  name: 'no-stale-state-return',
  description: 'disallow LangGraph nodes that return the whole state, old values or unknown keys instead of an update',
  preset: 'recommended',
  messages: {
    repeatedState:
      'The whole state is returned, and the reducer of "{{ key }}" adds its old value to itself. Return only what this node changes.',
    parallelState:
      '{{ how }}, and the whole state is returned here: both write "{{ key }}", and LangGraph throws. Return only what this node changes.',
    restoredEntries:
      '{{ how }}; the old entries of "{{ key }}" that are returned here replace what the other node has just written. Return only the new ones.',
    absoluteValue:
      'The old value of "{{ key }}" is read and returned as part of the new one, and the reducer adds it once more. Return only what is new.',
    unknownKey:
      '"{{ key }}" is no key of the state: LangGraph drops what is returned here without a word. Declare it, or use the key that is meant.',
    generatorNode:
      'Node "{{ node }}" is a generator: what it yields never becomes an update and is lost. Return the update; stream with `config.writer`.',
  },
});
