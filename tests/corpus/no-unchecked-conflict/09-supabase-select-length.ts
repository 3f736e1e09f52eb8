// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: @supabase/supabase-js
// shape: same-function
// source: own
// atomic: already looks at the number of rows

import { createClient } from "@supabase/supabase-js";

const supabase = createClient(process.env.SUPABASE_URL ?? "", process.env.SUPABASE_KEY ?? "");

export async function claimTicket(id: number, version: number, agent: string): Promise<boolean> {
  const { data, error } = await supabase
    .from("tickets")
    .update({ agent, version: version + 1 })
    .eq("id", id)
    .eq("version", version)
    .select("id");
  if (error) throw error;
  return data.length === 1;
}
