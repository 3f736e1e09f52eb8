// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 25
// client: @elizaos/core
// shape: class
// source: own
// atomic: one cache key per conversation

import type { IAgentRuntime } from "@elizaos/core";

interface Budget {
  spent: number;
  replies: number;
}

export class ReplyBudget {
  constructor(private runtime: IAgentRuntime) {}

  async charge(cost: number): Promise<Budget> {
    const key = `budget/${this.runtime.agentId}`;
    const budget = (await this.runtime.getCache<Budget>(key)) ?? { spent: 0, replies: 0 };
    budget.spent += cost;
    budget.replies += 1;
    await this.runtime.setCache(key, budget);
    return budget;
  }
}
