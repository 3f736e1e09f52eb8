// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: none
// client: fetch + in-memory Map
// shape: class
// source: own
// atomic: already removed one by one, and only if unchanged

export class Outbox {
  private readonly pending = new Map<string, { body: string; version: number }>();

  put(id: string, body: string): void {
    const version = (this.pending.get(id)?.version ?? 0) + 1;
    this.pending.set(id, { body, version });
  }

  async drain(url: string): Promise<void> {
    for (const [id, message] of [...this.pending]) {
      await fetch(`${url}/${id}`, { method: "PUT", body: message.body });
      if (this.pending.get(id)?.version === message.version) this.pending.delete(id);
    }
  }
}
