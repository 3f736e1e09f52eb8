// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 32
// client: mem0ai
// shape: class
// source: own
// atomic: add() a memory of its own

import MemoryClient from 'mem0ai';

interface VisitNote {
  memoryId: string;
  note: string;
}

export class PatientMemory {
  private readonly client: MemoryClient;

  constructor(apiKey: string) {
    this.client = new MemoryClient({ apiKey });
  }

  async find(patient: string, question: string) {
    const hits = await this.client.search(question, { user_id: patient, limit: 3 });
    return hits.map((hit) => ({ id: hit.id, text: hit.memory ?? '' }));
  }

  async addVisitNote({ memoryId, note }: VisitNote): Promise<void> {
    const memory = await this.client.get(memoryId);
    const text = `${memory.memory ?? ''}\n${new Date().toLocaleDateString()}: ${note}`;
    await this.client.update(memoryId, { text });
  }
}
