export const kv = await Deno.openKv();
