// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 28
// client: @supabase/supabase-js
// shape: same-function
// source: own
// atomic: an rpc that adds on conflict

import { createClient } from '@supabase/supabase-js';
import { NextResponse, type NextRequest } from 'next/server';

const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_SERVICE_KEY!);

export async function POST(request: NextRequest) {
  const { userId, articleId, seconds } = await request.json();
  const day = new Date().toISOString().slice(0, 10);

  const { data: existing, error } = await supabase
    .from('reading_time')
    .select('seconds')
    .eq('user_id', userId)
    .eq('day', day)
    .maybeSingle();
  if (error) return NextResponse.json({ error: error.message }, { status: 500 });

  const total = (existing?.seconds ?? 0) + seconds;
  const { error: writeError } = await supabase
    .from('reading_time')
    .upsert({ user_id: userId, day, seconds: total, last_article: articleId }, { onConflict: 'user_id,day' });
  if (writeError) return NextResponse.json({ error: writeError.message }, { status: 500 });
  return NextResponse.json({ total });
}
