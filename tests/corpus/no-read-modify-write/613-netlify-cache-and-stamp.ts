// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @netlify/blobs
// shape: helpers
// source: own
// atomic: nothing to fix: a cache that is made anew from the feed

import { getStore } from '@netlify/blobs';
import type { Context } from '@netlify/functions';

interface Snapshot {
  etag: string | null;
  items: string[];
  fetchedAt: number;
}

const MAX_AGE = 300_000;
const isFresh = (snapshot: Snapshot | null): snapshot is Snapshot =>
  snapshot !== null && Date.now() - snapshot.fetchedAt < MAX_AGE;

async function fetchFeed(url: string): Promise<Snapshot> {
  const res = await fetch(url);
  const { items } = (await res.json()) as { items: { title: string }[] };
  return { etag: res.headers.get('etag'), items: items.map((item) => item.title), fetchedAt: Date.now() };
}

async function loadFeed(url: string, force: boolean): Promise<Snapshot> {
  const store = getStore('feeds');
  const key = encodeURIComponent(url);
  if (!force) {
    const snapshot = (await store.get(key, { type: 'json' })) as Snapshot | null;
    if (isFresh(snapshot)) return snapshot;
  }
  const made = await fetchFeed(url);
  await store.setJSON(key, made);
  return made;
}

export default async (req: Request, _context: Context) => {
  const { searchParams } = new URL(req.url);
  const feed = await loadFeed(searchParams.get('url') ?? 'https://example.com/feed.json', searchParams.has('force'));
  return Response.json(feed.items);
};
