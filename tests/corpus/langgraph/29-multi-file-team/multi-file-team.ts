import { Annotation } from '@langchain/langgraph';

export const ClaimState = Annotation.Root({
  claim: Annotation<string>(),
  evidence: Annotation<string[]>(),
  verdict: Annotation<string>(),
});

export type Claim = typeof ClaimState.State;
