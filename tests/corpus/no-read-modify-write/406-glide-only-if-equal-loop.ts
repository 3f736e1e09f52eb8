// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @valkey/valkey-glide
// shape: class
// source: own
// atomic: nothing to fix: compare-and-set that reads again

import type { GlideClient } from '@valkey/valkey-glide';

interface Feature {
  enabled: boolean;
  audiences: string[];
}

export class FeatureStore {
  constructor(private readonly client: GlideClient) {}

  async addAudience(name: string, audience: string): Promise<Feature> {
    const key = `feature:${name}`;
    for (let attempt = 0; attempt < 10; attempt++) {
      const raw = await this.client.get(key);
      if (raw === null) throw new Error(`unknown feature ${name}`);
      const feature = JSON.parse(raw.toString()) as Feature;
      if (feature.audiences.includes(audience)) return feature;
      feature.audiences.push(audience);
      const stored = await this.client.set(key, JSON.stringify(feature), {
        conditionalSet: 'onlyIfEqual',
        comparisonValue: raw,
      });
      if (stored === 'OK') return feature;
    }
    throw new Error(`feature ${name} is contended`);
  }
}
