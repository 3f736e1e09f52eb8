// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 17
// client: @supabase/supabase-js
// shape: same-function
// source: own
// atomic: select() and a look at the rows: a conflict is no error

import { createClient } from "@supabase/supabase-js";

const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!);

export async function check(list: string, item: string) {
  const { data } = await supabase.from("lists").select("items, version").eq("id", list).single();
  const items = { ...data!.items, [item]: true };
  const { error } = await supabase.from("lists").update({ items, version: data!.version + 1 }).eq("id", list).eq("version", data!.version);
  if (error) throw error;
  return items;
}
