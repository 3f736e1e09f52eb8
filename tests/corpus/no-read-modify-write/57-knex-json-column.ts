// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 22
// client: knex
// shape: helpers
// source: own
// atomic: knex.raw("prefs || ?::jsonb", [JSON.stringify(patch)])

import type { Knex } from "knex";

type Prefs = Record<string, string | boolean>;

async function prefsOf(knex: Knex, userId: number): Promise<Prefs> {
  const row = await knex<{ id: number; prefs: Prefs }>("users").select("prefs").where({ id: userId }).first();
  return row?.prefs ?? {};
}

export async function setPref(knex: Knex, userId: number, name: string, value: string | boolean): Promise<void> {
  const prefs = await prefsOf(knex, userId);
  prefs[name] = value;
  await knex("users").where({ id: userId }).update({ prefs: JSON.stringify(prefs) });
}
