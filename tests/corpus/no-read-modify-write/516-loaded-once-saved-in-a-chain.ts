// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:fs
// shape: class
// source: own
// atomic: nothing to fix: one copy in memory, read once; saves follow one another

import { readFile, rename, writeFile } from 'node:fs/promises';

interface Conversation {
  id: string;
  title: string;
  turns: number;
}

export class ConversationIndex {
  readonly #file: string;
  #items: Conversation[] = [];
  #saving: Promise<void> = Promise.resolve();

  private constructor(file: string) {
    this.#file = file;
  }

  static async open(file: string): Promise<ConversationIndex> {
    const index = new ConversationIndex(file);
    const text = await readFile(file, 'utf8').catch(() => '[]');
    index.#items = JSON.parse(text) as Conversation[];
    return index;
  }

  #save(): Promise<void> {
    this.#saving = this.#saving.then(async () => {
      const temporary = `${this.#file}.tmp`;
      await writeFile(temporary, JSON.stringify(this.#items));
      await rename(temporary, this.#file);
    });
    return this.#saving;
  }

  async start(title: string): Promise<Conversation> {
    const conversation = { id: crypto.randomUUID(), title, turns: 0 };
    this.#items.push(conversation);
    await this.#save();
    return conversation;
  }

  async turn(id: string): Promise<void> {
    const found = this.#items.find((item) => item.id === id);
    if (!found) return;
    found.turns += 1;
    await this.#save();
  }
}
