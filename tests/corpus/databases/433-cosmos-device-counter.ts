// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 31
// client: @azure/cosmos
// shape: class
// source: own
// atomic: patch with incr, or accessCondition with the etag

import { CosmosClient, type Container } from '@azure/cosmos';

interface DeviceStats {
  id: string;
  tenant: string;
  messages: number;
  lastSeen: string;
}

export class DeviceStatsRepository {
  private readonly container: Container;

  constructor(connectionString: string) {
    this.container = new CosmosClient(connectionString).database('iot').container('stats');
  }

  async onMessage(tenant: string, deviceId: string): Promise<DeviceStats> {
    const { resource } = await this.container.item(deviceId, tenant).read<DeviceStats>();
    const stats: DeviceStats = resource ?? { id: deviceId, tenant, messages: 0, lastSeen: '' };
    stats.messages += 1;
    stats.lastSeen = new Date().toISOString();
    const { resource: saved } = await this.container.items.upsert<DeviceStats>(stats);
    if (!saved) throw new Error('upsert failed');
    return saved;
  }
}
