import { Annotation } from '@langchain/langgraph';

export const CampaignState = Annotation.Root({
  product: Annotation<string>(),
  text: Annotation<string>(),
  image: Annotation<string>(),
  notes: Annotation<string[]>(),
});

export type Campaign = typeof CampaignState.State;
