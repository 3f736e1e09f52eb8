// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 18
// client: @supabase/supabase-js
// shape: same-function
// source: own
// atomic: an rpc() that runs array_append

import { createClient } from "@supabase/supabase-js";

const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!);

export async function addTag(noteId: string, tag: string): Promise<string[]> {
  const { data: note, error } = await supabase.from("notes").select("tags").eq("id", noteId).single();
  if (error) throw error;
  const tags = [...new Set([...(note.tags as string[]), tag])];
  const { error: failed } = await supabase.from("notes").update({ tags }).eq("id", noteId);
  if (failed) throw failed;
  return tags;
}
