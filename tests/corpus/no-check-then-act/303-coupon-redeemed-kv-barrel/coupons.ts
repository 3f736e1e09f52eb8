export const coupons = (kv: KVNamespace) => ({
  isUsed: async (code: string) => (await kv.get(`used:${code}`)) !== null,
  markUsed: (code: string, user: string) => kv.put(`used:${code}`, user),
});
