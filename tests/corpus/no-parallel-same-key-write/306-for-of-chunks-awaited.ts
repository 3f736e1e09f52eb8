// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: none
// client: @cloudflare/workers-types (Workers KV)
// shape: class
// source: own
// atomic: already one after the other; the last cursor is meant to stand

export class Backfill {
  constructor(private readonly state: KVNamespace) {}

  async run(pages: string[][]): Promise<void> {
    for (const page of pages) {
      await Promise.all(page.map((id) => this.copy(id)));
      await this.state.put("cursor", page[page.length - 1] ?? "");
    }
  }

  private async copy(id: string): Promise<void> {
    const response = await fetch(`https://old.example/items/${id}`);
    await this.state.put(`item:${id}`, await response.text());
  }
}
