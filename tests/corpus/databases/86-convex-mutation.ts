// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: convex
// shape: same-function
// source: own
// atomic: nothing to fix: mutations are serialisable transactions

import { v } from 'convex/values';
import { mutation } from './_generated/server';

export const addPoints = mutation({
  args: { id: v.id('players'), points: v.number() },
  handler: async (ctx, { id, points }) => {
    const player = await ctx.db.get(id);
    if (!player) throw new Error('no player');
    await ctx.db.patch(id, { points: player.points + points });
  },
});
