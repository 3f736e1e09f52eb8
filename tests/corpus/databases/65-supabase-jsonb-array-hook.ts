// kind: 1 client-side append
// rule: no-client-side-append
// expect: report
// lines: 21
// client: @supabase/supabase-js
// shape: helpers
// source: own
// atomic: an rpc with jsonb append, or a row per entry

import type { SupabaseClient } from '@supabase/supabase-js';

export const makeTimeline = (supabase: SupabaseClient) => {
  const read = async (caseId: string): Promise<unknown[]> => {
    const { data } = await supabase.from('cases').select('timeline').eq('id', caseId).maybeSingle();
    return data?.timeline ?? [];
  };

  const add = async (caseId: string, entry: { kind: string; text: string }) => {
    const timeline = await read(caseId);
    const next = [...timeline, { ...entry, at: new Date().toISOString() }];
    await supabase.from('cases').update({ timeline: next }).eq('id', caseId);
  };

  return { read, add };
};
