export const usageKey = (tenant: string) => `usage:${tenant}:${new Date().toISOString().slice(0, 7)}`;
