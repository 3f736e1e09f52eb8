// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 39
// client: @elizaos/core
// shape: class
// source: own
// atomic: one cache key per tweet

import { logger, Service, type IAgentRuntime } from '@elizaos/core';

const SEEN_KEY = 'timeline/seen';

interface Tweet {
  id: string;
  text: string;
}

export class TimelineService extends Service {
  static serviceType = 'timeline';
  capabilityDescription = 'Reads the timeline and answers';

  static async start(runtime: IAgentRuntime): Promise<TimelineService> {
    return new TimelineService(runtime);
  }

  async stop(): Promise<void> {
    logger.info('timeline stopped');
  }

  private async seen(): Promise<string[]> {
    const cached = await this.runtime.getCache<string[]>(SEEN_KEY);
    return cached ?? [];
  }

  private async markSeen(id: string): Promise<void> {
    const ids = await this.seen();
    ids.push(id);
    await this.runtime.setCache(SEEN_KEY, ids.slice(-500));
  }

  async handle(tweet: Tweet): Promise<void> {
    const ids = await this.seen();
    if (ids.includes(tweet.id)) return;
    logger.debug(`new tweet ${tweet.id}`);
    await this.markSeen(tweet.id);
  }
}
