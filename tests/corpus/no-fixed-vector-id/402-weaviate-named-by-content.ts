// kind: 7 fixed vector id
// rule: no-fixed-vector-id
// expect: none
// client: weaviate-client
// shape: class
// source: own
// atomic: nothing to fix: the id comes from the text

import weaviate, { generateUuid5, type WeaviateClient } from 'weaviate-client';

export class FactStore {
  constructor(private readonly client: WeaviateClient) {}

  static async connect(): Promise<FactStore> {
    return new FactStore(await weaviate.connectToLocal());
  }

  async remember(agent: string, topic: string, fact: string): Promise<string> {
    const facts = this.client.collections.use('Fact');
    const id = generateUuid5(`${topic}:${fact}`);
    if (await facts.query.fetchObjectById(id)) return id;
    await facts.data.insert({ id, properties: { agent, topic, fact, at: new Date() } });
    return id;
  }
}
