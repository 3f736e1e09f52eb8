// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 21
// alt-lines: 26, 28, 39
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: a reducer on `cart`
// confidence: medium

import { ToolMessage } from '@langchain/core/messages';
import { tool } from '@langchain/core/tools';
import { Annotation, Command, MessagesAnnotation, START, StateGraph } from '@langchain/langgraph';
import { ToolNode, toolsCondition } from '@langchain/langgraph/prebuilt';
import { ChatOpenAI } from '@langchain/openai';
import { z } from 'zod';

const ShopState = Annotation.Root({
  ...MessagesAnnotation.spec,
  cart: Annotation<string[]>(),
});

const addToCart = tool(
  async ({ sku }, config) =>
    new Command({
      update: {
        cart: [sku],
        messages: [new ToolMessage({ content: `added ${sku}`, tool_call_id: config.toolCall.id })],
      },
    }),
  { name: 'add_to_cart', description: 'Put an item into the cart', schema: z.object({ sku: z.string() }) },
);

const model = new ChatOpenAI({ model: 'gpt-4o' }).bindTools([addToCart]);

export const shop = new StateGraph(ShopState)
  .addNode('agent', async (s) => ({ messages: [await model.invoke(s.messages)] }))
  .addNode('tools', new ToolNode([addToCart]))
  .addEdge(START, 'agent')
  .addConditionalEdges('agent', toolsCondition)
  .addEdge('tools', 'agent')
  .compile();
