// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 21
// client: @vercel/kv
// shape: same-function
// source: own
// atomic: kv.incrby(key, tokens)

import { kv } from "@vercel/kv";

export async function* metered(user: string, chunks: AsyncIterable<string>): AsyncGenerator<string> {
  const used = (await kv.get<number>(`tokens:${user}`)) ?? 0;
  let tokens = 0;
  try {
    for await (const chunk of chunks) {
      tokens += Math.ceil(chunk.length / 4);
      yield chunk;
    }
  } finally {
    await kv.set(`tokens:${user}`, used + tokens);
  }
}
