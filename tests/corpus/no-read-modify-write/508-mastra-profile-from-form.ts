// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @mastra/memory
// shape: class
// source: own
// atomic: nothing to fix: the text comes from the form, what is stored is only compared

import { Memory } from '@mastra/memory';
import { PostgresStore } from '@mastra/pg';

interface ProfileForm {
  name: string;
  languages: string[];
  tone: 'short' | 'long';
}

export class ProfileService {
  private readonly memory = new Memory({
    storage: new PostgresStore({ connectionString: process.env.DATABASE_URL ?? '' }),
    options: { workingMemory: { enabled: true, scope: 'resource' } },
  });

  private render(form: ProfileForm): string {
    return [`# ${form.name}`, `- languages: ${form.languages.join(', ')}`, `- tone: ${form.tone}`].join('\n');
  }

  async show(threadId: string, resourceId: string): Promise<string> {
    return (await this.memory.getWorkingMemory({ threadId, resourceId })) ?? '';
  }

  async save(threadId: string, resourceId: string, form: ProfileForm): Promise<void> {
    await this.memory.updateWorkingMemory({ threadId, resourceId, workingMemory: this.render(form) });
    const stored = await this.show(threadId, resourceId);
    if (stored.length === 0) throw new Error('profile was not stored');
  }
}
