// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: mem0ai
// shape: helpers
// source: own
// atomic: nothing to fix: a memory is added, what was found only goes into the prompt

import { openai } from '@ai-sdk/openai';
import { generateText, type ModelMessage } from 'ai';
import { Memory } from 'mem0ai/oss';

const memory = new Memory();

async function contextFor(userId: string, question: string): Promise<string> {
  const { results } = await memory.search(question, { userId, limit: 5 });
  return results.map((entry) => `- ${entry.memory}`).join('\n');
}

export async function chat(userId: string, question: string): Promise<string> {
  const known = await contextFor(userId, question);
  const messages: ModelMessage[] = [
    { role: 'system', content: `You know of the user:\n${known}` },
    { role: 'user', content: question },
  ];
  const { text } = await generateText({ model: openai('gpt-4o-mini'), messages });
  await memory.add(
    [
      { role: 'user', content: question },
      { role: 'assistant', content: text },
    ],
    { userId },
  );
  return text;
}
