// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: Deno KV
// shape: class
// source: own
// atomic: already check() of a null versionstamp

export class Usernames {
  constructor(private readonly kv: Deno.Kv) {}

  async register(name: string, userId: string): Promise<boolean> {
    const key = ["names", name];
    const existing = await this.kv.get(key);
    if (existing.versionstamp !== null) return false;
    const { ok } = await this.kv
      .atomic()
      .check({ key, versionstamp: null })
      .set(key, userId)
      .set(["users", userId, "name"], name)
      .commit();
    return ok;
  }
}
