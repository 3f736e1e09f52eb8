// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 29
// client: @google/adk
// shape: same-function
// source: own
// atomic: count in a database

import { FunctionTool, LlmAgent, type ToolContext } from '@google/adk';
import { z } from 'zod';

async function priceOf(sku: string): Promise<number> {
  const res = await fetch(`https://shop.internal/price/${sku}`);
  const { cents } = (await res.json()) as { cents: number };
  return cents;
}

const orderTool = new FunctionTool({
  name: 'order',
  description: 'Order an article from the monthly budget',
  parameters: z.object({ sku: z.string(), quantity: z.number().int() }),
  execute: async ({ sku, quantity }, toolContext?: ToolContext) => {
    if (!toolContext) return { status: 'error' };
    const left = (toolContext.state.get('user:budget') as number | undefined) ?? 100_00;
    const cost = (await priceOf(sku)) * quantity;
    if (cost > left) return { status: 'too expensive', left };
    await fetch('https://shop.internal/orders', { method: 'POST', body: JSON.stringify({ sku, quantity }) });
    toolContext.state.set('user:budget', left - cost);
    return { status: 'ordered', left: left - cost };
  },
});

export const buyer = new LlmAgent({ name: 'buyer', model: 'gemini-2.5-flash', tools: [orderTool] });
