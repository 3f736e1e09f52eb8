/** One graph, what the library makes of it, and so what the rules must say. */
export interface Row {
  /** the situation in one line */
  name: string;
  /**
   * - `throws`: the run, or the building of the graph, fails because of two writes
   * - `loses`: the run ends, and its result lacks something that was written
   * - `runs`: the run ends with all that was written
   */
  outcome: 'throws' | 'loses' | 'runs';
  /** a module that exports the compiled graph as `app`; the imports of `preamble` stand before it */
  code: string;
  /** what the graph is run with; an empty object if absent */
  input?: Readonly<Record<string, unknown>>;
  /** keys of the result, as the library gives them */
  result?: Readonly<Record<string, unknown>>;
}

/** The imports of each row's module. */
export const preamble = `
import { Annotation, Command, END, MessagesAnnotation, MessagesValue, MessagesZodMeta, MessagesZodState, Overwrite, ReducedValue, Send, START, StateGraph, StateSchema, UntrackedValue, messagesStateReducer } from '@langchain/langgraph';
import { AnyValue, BinaryOperatorAggregate, EphemeralValue, LastValue, Topic } from '@langchain/langgraph/channels';
import { ToolNode } from '@langchain/langgraph/prebuilt';
import { registry, withLangGraph } from '@langchain/langgraph/zod';
import { tool } from '@langchain/core/tools';
import { AIMessage, HumanMessage } from '@langchain/core/messages';
import { z } from 'zod';
import { z as z3 } from 'zod/v3';
`;
