// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: lru-cache
// shape: helpers
// source: own
// atomic: nothing to fix: counted without an await between, and one promise for all

import { LRUCache } from 'lru-cache';

interface Hit {
  count: number;
  first: number;
}

const hits = new LRUCache<string, Hit>({ max: 10_000, ttl: 60_000 });
const profiles = new LRUCache<string, Promise<Profile>>({ max: 500 });

interface Profile {
  id: string;
  name: string;
}

async function loadProfile(id: string): Promise<Profile> {
  const res = await fetch(`https://users.internal/${id}`);
  if (!res.ok) throw new Error(`no profile ${id}`);
  return (await res.json()) as Profile;
}

export function profileOf(id: string): Promise<Profile> {
  const cached = profiles.get(id);
  if (cached) return cached;
  const loading = loadProfile(id).catch((error) => {
    profiles.delete(id);
    throw error;
  });
  profiles.set(id, loading);
  return loading;
}

export async function throttled(ip: string): Promise<boolean> {
  const hit = hits.get(ip) ?? { count: 0, first: Date.now() };
  hits.set(ip, { ...hit, count: hit.count + 1 });
  if (hit.count < 100) return false;
  await fetch('https://audit.internal/throttled', { method: 'POST', body: ip });
  return true;
}
