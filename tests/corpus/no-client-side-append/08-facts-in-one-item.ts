// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 32
// client: @langchain/langgraph (BaseStore)
// shape: class
// source: own
// atomic: put(ns, randomUUID(), { fact }) and search(ns)

import { InMemoryStore } from "@langchain/langgraph";

interface Fact {
  text: string;
  source: string;
}

export class SharedFacts {
  constructor(private readonly memory: InMemoryStore, private readonly team: string) {}

  private get space(): string[] {
    return ["teams", this.team, "facts"];
  }

  async list(): Promise<Fact[]> {
    const item = await this.memory.get(this.space, "all");
    return (item?.value.facts as Fact[] | undefined) ?? [];
  }

  async learn(fact: Fact): Promise<void> {
    const facts = await this.list();
    if (facts.some((known) => known.text === fact.text)) return;
    await this.memory.put(this.space, "all", { facts: [...facts, fact] });
  }
}
