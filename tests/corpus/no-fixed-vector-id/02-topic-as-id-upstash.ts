// kind: 7 vector upsert with a fixed id
// rule: no-fixed-vector-id
// expect: report
// lines: 17
// client: @upstash/vector
// shape: class
// source: own
// atomic: an id per finding, the topic in the metadata

import { Index } from "@upstash/vector";

export class Findings {
  private readonly index = new Index({ url: process.env.VECTOR_URL, token: process.env.VECTOR_TOKEN });

  async add(topic: string, finding: string, agent: string): Promise<void> {
    const id = `finding:${topic}`;
    await this.index.upsert({ id, data: finding, metadata: { agent, topic } });
  }
}
