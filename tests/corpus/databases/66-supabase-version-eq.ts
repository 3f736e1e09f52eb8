// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @supabase/supabase-js
// shape: same-function
// source: own
// atomic: nothing to fix: version in the filter, rows looked at

import { createClient } from '@supabase/supabase-js';

const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!);

export async function addLabel(ticketId: string, label: string): Promise<boolean> {
  const { data: ticket } = await supabase.from('tickets').select('labels, version').eq('id', ticketId).single();
  if (!ticket) return false;
  const { data: changed } = await supabase
    .from('tickets')
    .update({ labels: [...ticket.labels, label], version: ticket.version + 1 })
    .eq('id', ticketId)
    .eq('version', ticket.version)
    .select('id');
  return (changed ?? []).length > 0;
}
