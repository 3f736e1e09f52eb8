export interface DB {
  articles: { id: string; body: string; version: number };
}
