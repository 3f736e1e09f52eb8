// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 27
// client: Deno.openKv
// shape: class
// source: own
// atomic: atomic().check({ key, versionstamp: null })

interface User {
  id: string;
  name: string;
}

export class Users {
  constructor(private readonly kv: Deno.Kv) {}

  async byName(name: string): Promise<User | null> {
    const entry = await this.kv.get<User>(['users_by_name', name]);
    return entry.value;
  }

  async register(name: string): Promise<User> {
    const taken = await this.kv.get<User>(['users_by_name', name]);
    if (taken.value) throw new Error(`${name} is taken`);
    const user: User = { id: crypto.randomUUID(), name };
    await this.kv.set(['users_by_name', name], user);
    await this.kv.set(['users', user.id], user);
    return user;
  }
}
