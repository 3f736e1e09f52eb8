// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: none
// client: none
// shape: class
// source: own
// atomic: resources that are given up are no data on its way

export class Tunnels {
  private open = new Map<string, number>();

  async dig(name: string, port: number): Promise<void> {
    this.open.set(name, port);
  }

  async leave(teardownTunnel: (name: string) => Promise<void>): Promise<void> {
    for (const name of [...this.open.keys()]) await teardownTunnel(name);
    this.open.clear();
  }
}
