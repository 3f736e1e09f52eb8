// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// alt-lines: 20, 21, 22
// client: @supabase/supabase-js
// shape: same-function
// source: own
// atomic: an rpc that increments

import { createClient } from '@supabase/supabase-js';

const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!);

export async function like(postId: string) {
  const { data: post, error } = await supabase.from('posts').select('likes').eq('id', postId).single();
  if (error) throw error;

  const { error: updateError } = await supabase
    .from('posts')
    .update({ likes: (post.likes || 0) + 1 })
    .eq('id', postId);
  if (updateError) throw updateError;
}
