// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 18
// client: @supabase/supabase-js
// shape: class
// source: own
// atomic: an rpc

import { SupabaseClient } from '@supabase/supabase-js';

export class StreakService {
  constructor(private client: SupabaseClient) {}

  async touch(userId: string, today: string) {
    const { data } = await this.client.from('streaks').select('*').eq('user_id', userId).maybeSingle();
    const count = data && data.last_day !== today ? data.count + 1 : 1;
    return this.client.from('streaks').upsert({ user_id: userId, count, last_day: today });
  }
}
