// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @supabase/supabase-js
// shape: same-function
// source: own
// atomic: nothing to fix: version in the filter, the returned rows counted

import type { SupabaseClient } from '@supabase/supabase-js';

export class StaleNoteError extends Error {}

export async function appendParagraph(supabase: SupabaseClient, noteId: string, paragraph: string): Promise<number> {
  for (let attempt = 0; attempt < 4; attempt++) {
    const { data: note, error } = await supabase.from('notes').select('body, version').eq('id', noteId).single();
    if (error) throw error;
    const { data: updated, error: updateError } = await supabase
      .from('notes')
      .update({ body: `${note.body}\n\n${paragraph}`, version: note.version + 1 })
      .eq('id', noteId)
      .eq('version', note.version)
      .select('version');
    if (updateError) throw updateError;
    if (updated.length === 1) return updated[0].version;
  }
  throw new StaleNoteError(noteId);
}
