// kind: 7 fixed vector id
// rule: no-fixed-vector-id
// expect: report
// lines: 21
// client: @qdrant/js-client-rest
// shape: class
// source: own
// atomic: randomUUID, and topic in the payload

import { QdrantClient } from '@qdrant/js-client-rest';
import { v5 as uuidv5 } from 'uuid';
import { embed } from './embed.js';

const NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

export class InsightMemory {
  private readonly client = new QdrantClient({ url: process.env.QDRANT_URL });

  async store(agent: string, topic: string, insight: string): Promise<void> {
    const vector = await embed(insight);
    await this.client.upsert('insights', {
      wait: true,
      points: [
        {
          id: uuidv5(topic, NAMESPACE),
          vector,
          payload: { agent, topic, insight, at: new Date().toISOString() },
        },
      ],
    });
  }
}
