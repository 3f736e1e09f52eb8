// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 27
// client: better-sqlite3
// shape: class
// source: own
// atomic: SET total = total + ?, or read after the await

import Database from 'better-sqlite3';

interface Position {
  id: string;
  quantity: number;
  cost: number;
}

export class Portfolio {
  private readonly db = new Database('portfolio.db');

  constructor(private readonly prices: { current(symbol: string): Promise<number> }) {}

  async buy(id: string, symbol: string, quantity: number): Promise<Position> {
    const position = this.db.prepare('SELECT id, quantity, cost FROM positions WHERE id = ?').get(id) as Position;
    const price = await this.prices.current(symbol);
    const next = { id, quantity: position.quantity + quantity, cost: position.cost + price * quantity };
    this.db.prepare('UPDATE positions SET quantity = ?, cost = ? WHERE id = ?').run(next.quantity, next.cost, id);
    return next;
  }
}
