// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: report
// lines: 17
// client: @cloudflare/workers-types (Workers KV)
// shape: class
// source: own
// atomic: one key a symbol, or one write after Promise.all

export class PriceFeed {
  constructor(private readonly prices: KVNamespace) {}

  async refresh(symbols: string[]): Promise<void> {
    symbols.forEach(async (symbol) => {
      const response = await fetch(`https://prices.example/${symbol}`);
      const price = await response.json<number>();
      await this.prices.put("latest", JSON.stringify({ symbol, price }));
    });
  }
}
