// kind: 6 keys of several slots
// rule: no-cross-slot-keys
// expect: report
// lines: 26
// alt-lines: 25
// client: @valkey/valkey-glide (cluster)
// shape: helpers
// source: own
// atomic: a common hash tag, {feed:user}

import { ClusterBatch, GlideClusterClient } from '@valkey/valkey-glide';

const client = await GlideClusterClient.createClient({
  addresses: [{ host: 'valkey.internal', port: 6379 }],
  useTLS: true,
});

const stagingKey = (user: string) => `feed:staging:${user}`;
const liveKey = (user: string) => `feed:live:${user}`;

export async function publishFeed(user: string, posts: string[]): Promise<void> {
  const batch = new ClusterBatch(true);
  batch.del([liveKey(user)]);
  batch.rpush(stagingKey(user), posts);
  batch.rename(stagingKey(user), liveKey(user));
  await client.exec(batch, true);
}
