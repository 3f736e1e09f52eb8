// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: chrome.storage
// shape: helpers
// source: own
// atomic: nothing to fix: callers share the refresh that is under way

interface Tokens {
  access: string;
  refresh: string;
  expires: number;
}

let refreshing: Promise<Tokens> | null = null;

async function refresh(): Promise<Tokens> {
  const { tokens } = (await chrome.storage.local.get('tokens')) as { tokens: Tokens };
  const res = await fetch('https://auth.example/token', { method: 'POST', body: tokens.refresh });
  const next = (await res.json()) as Tokens;
  await chrome.storage.local.set({ tokens: { ...tokens, ...next } });
  return next;
}

export async function accessToken(): Promise<string> {
  const { tokens } = (await chrome.storage.local.get('tokens')) as { tokens: Tokens };
  if (tokens.expires > Date.now()) return tokens.access;
  refreshing ??= refresh().finally(() => {
    refreshing = null;
  });
  return (await refreshing).access;
}
