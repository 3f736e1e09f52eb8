// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: @cloudflare/workers-types (R2)
// shape: recursion
// source: own
// atomic: already reads the object again

interface Env {
  PLAYLISTS: R2Bucket;
}

export async function addTrack(env: Env, list: string, track: string, left = 6): Promise<string[]> {
  const object = await env.PLAYLISTS.get(list);
  if (object === null) throw new Error("no such playlist");
  const tracks = await object.json<string[]>();
  const next = tracks.includes(track) ? tracks : [...tracks, track];
  const stored = await env.PLAYLISTS.put(list, JSON.stringify(next), { onlyIf: { etagMatches: object.etag } });
  if (stored !== null) return next;
  if (left === 0) throw new Error("playlist is contended");
  await scheduler.wait(25);
  return addTrack(env, list, track, left - 1);
}
