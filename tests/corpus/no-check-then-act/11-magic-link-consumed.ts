// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 22
// client: @cloudflare/workers-types (Workers KV)
// shape: class
// source: own
// atomic: a Durable Object or D1 row that is deleted with a condition

export class MagicLinks {
  constructor(private readonly links: KVNamespace, private readonly signIn: (user: string) => Promise<string>) {}

  async issue(user: string): Promise<string> {
    const token = crypto.randomUUID();
    await this.links.put(token, user, { expirationTtl: 600 });
    return token;
  }

  async consume(token: string): Promise<string | undefined> {
    const user = await this.links.get(token);
    if (!user) return undefined;
    await this.links.delete(token);
    return this.signIn(user);
  }
}
