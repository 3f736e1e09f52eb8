// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: pg
// shape: cross-file
// source: own
// atomic: nothing to fix: FOR UPDATE on the connection of the transaction

import { inTransaction } from './db.js';

export async function redeem(code: string, userId: string): Promise<number> {
  return inTransaction(async (query) => {
    const [card] = await query<{ id: string; balance: number }>('SELECT id, balance FROM gift_cards WHERE code = $1 FOR UPDATE', [code]);
    if (!card || card.balance <= 0) throw new Error('nothing left on this card');
    const used = Math.min(card.balance, 50);
    await query('UPDATE gift_cards SET balance = $1 WHERE id = $2', [card.balance - used, card.id]);
    await query('INSERT INTO credits (user_id, amount) VALUES ($1, $2)', [userId, used]);
    return used;
  });
}
