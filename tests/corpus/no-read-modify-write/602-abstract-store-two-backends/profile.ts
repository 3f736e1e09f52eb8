// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 22
// client: node:fs
// shape: cross-file
// source: own
// atomic: an update in the store under a lock

import { DiskStore } from './disk-store';

interface Profile {
  name: string;
  topics: Record<string, number>;
}

const profiles = new DiskStore<Profile>('./data/profiles');

export async function noteTopic(user: string, topic: string): Promise<number> {
  const profile = (await profiles.get(user)) ?? { name: user, topics: {} };
  profile.topics[topic] = (profile.topics[topic] ?? 0) + 1;
  await profiles.set(user, profile);
  return profile.topics[topic];
}

export async function topTopics(user: string): Promise<string[]> {
  const profile = await profiles.get(user);
  return Object.entries(profile?.topics ?? {})
    .sort(([, a], [, b]) => b - a)
    .map(([topic]) => topic);
}
