// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 22
// client: drizzle-orm
// shape: cross-file
// source: own
// atomic: set coins to sql`${wallets.coins} - ${price}` where coins >= price

import { WalletRepository } from './repository.js';

export class InsufficientCoins extends Error {}

export class ShopService {
  constructor(private readonly wallets: WalletRepository) {}

  async buy(userId: string, item: { id: string; price: number }): Promise<number> {
    const wallet = await this.wallets.findByUser(userId);
    if (!wallet) throw new Error('no wallet');
    if (wallet.coins < item.price) throw new InsufficientCoins(item.id);
    const coins = wallet.coins - item.price;
    await this.wallets.update(userId, { coins, lastPurchase: item.id });
    return coins;
  }
}
