// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// client: @supabase/supabase-js
// shape: same-function
// source: own
// atomic: an rpc

import { createClient } from 'npm:@supabase/supabase-js@2';

Deno.serve(async (req) => {
  const supabase = createClient(Deno.env.get('SUPABASE_URL')!, Deno.env.get('SERVICE_KEY')!);
  const { userId, cost } = await req.json();

  const { data: profile } = await supabase.from('profiles').select('credits').eq('user_id', userId).single();
  if (!profile || profile.credits < cost) return new Response('no credits', { status: 402 });

  await supabase.from('profiles').update({ credits: profile.credits - cost }).eq('user_id', userId);
  return new Response('ok');
});
