// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @supabase/supabase-js
// shape: same-function
// source: own
// atomic: nothing to fix: rpc

import { createServerClient } from '@supabase/ssr';
import { cookies } from 'next/headers';

export async function like(postId: string) {
  const store = await cookies();
  const supabase = createServerClient(process.env.URL!, process.env.KEY!, { cookies: { getAll: () => store.getAll() } });
  const { data: post } = await supabase.from('posts').select('id, locked').eq('id', postId).single();
  if (!post || post.locked) return;
  const { error } = await supabase.rpc('increment_likes', { post_id: post.id });
  if (error) throw error;
}
