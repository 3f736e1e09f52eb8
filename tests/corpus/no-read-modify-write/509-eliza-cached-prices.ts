// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @elizaos/core
// shape: helpers
// source: own
// atomic: nothing to fix: a cache of what another service says

import type { IAgentRuntime, Memory, Provider, State } from '@elizaos/core';

interface Price {
  usd: number;
  fetchedAt: number;
}

const TTL = 60_000;

async function fetchPrice(symbol: string): Promise<Price> {
  const res = await fetch(`https://prices.example/v1/${symbol}`);
  const { usd } = (await res.json()) as { usd: number };
  return { usd, fetchedAt: Date.now() };
}

async function priceOf(runtime: IAgentRuntime, symbol: string): Promise<Price> {
  const key = `prices/${symbol.toLowerCase()}`;
  const cached = await runtime.getCache<Price>(key);
  if (cached && Date.now() - cached.fetchedAt < TTL) return cached;
  const fresh = await fetchPrice(symbol);
  await runtime.setCache(key, fresh);
  return fresh;
}

export const priceProvider: Provider = {
  name: 'PRICES',
  get: async (runtime: IAgentRuntime, _message: Memory, _state: State) => {
    const [eth, sol] = await Promise.all([priceOf(runtime, 'ETH'), priceOf(runtime, 'SOL')]);
    return { text: `ETH ${eth.usd}, SOL ${sol.usd}`, values: { eth: eth.usd, sol: sol.usd } };
  },
};
