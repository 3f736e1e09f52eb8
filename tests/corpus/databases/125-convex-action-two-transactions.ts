// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 18
// client: convex
// shape: same-function
// source: own
// atomic: do both in one mutation

import { v } from 'convex/values';
import { api } from './_generated/api';
import { action } from './_generated/server';

export const addUsage = action({
  args: { userId: v.id('users'), tokens: v.number() },
  handler: async (ctx, { userId, tokens }) => {
    const user = await ctx.runQuery(api.users.get, { userId });
    await ctx.runMutation(api.users.setUsage, { userId, usage: user.usage + tokens });
  },
});
