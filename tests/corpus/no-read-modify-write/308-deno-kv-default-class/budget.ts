export default class Budget {
  static readonly limit = 1_000_000;
  static key(team: string): Deno.KvKey {
    return ["budget", team];
  }
}
