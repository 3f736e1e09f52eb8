// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: better-sqlite3
// shape: helpers
// source: own
// atomic: each statement is sent again while the database is busy; nothing else of the process comes in between

import Database from "better-sqlite3";
import pRetry from "p-retry";

const db = new Database("runs.db");
const read = (id: string) => pRetry(() => db.prepare("SELECT id, turns FROM runs WHERE id = ?").get(id) as { turns: number });
const store = (id: string, turns: number) => pRetry(() => db.prepare("UPDATE runs SET turns = ? WHERE id = ?").run(turns, id));

export async function readTurns(id: string): Promise<number> {
  const { turns } = await read(id);
  if (turns < 0) await store(id, 0);
  return Math.max(turns, 0);
}
