// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 33
// client: @langchain/langgraph
// shape: class
// source: own
// atomic: one item per correction

import type { BaseStore, LangGraphRunnableConfig } from '@langchain/langgraph';

interface Style {
  tone: string;
  corrections: Record<string, string>;
}

export class StyleMemory {
  constructor(private readonly namespace: string[]) {}

  private static storeOf(config: LangGraphRunnableConfig): BaseStore {
    if (!config.store) throw new Error('compile the graph with a store');
    return config.store;
  }

  async load(config: LangGraphRunnableConfig): Promise<Style> {
    const item = await StyleMemory.storeOf(config).get(this.namespace, 'style');
    return (item?.value as Style | undefined) ?? { tone: 'neutral', corrections: {} };
  }

  async correct(config: LangGraphRunnableConfig, wrong: string, right: string): Promise<void> {
    const style = await this.load(config);
    const corrections = { ...style.corrections, [wrong]: right };
    await StyleMemory.storeOf(config).put(this.namespace, 'style', { ...style, corrections });
  }
}
