// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: better-sqlite3
// shape: class
// source: own
// atomic: INSERT OR REPLACE overwrites what is there; it has no conflict to tell of

import Database from "better-sqlite3";

interface Fact {
  id: string;
  version: number;
  text: string;
}

export class FactTable {
  private db = new Database("facts.db");

  keep(fact: Fact): void {
    const statement = this.db.prepare("INSERT OR REPLACE INTO facts (id, version, text) VALUES (?, ?, ?)");
    statement.run(fact.id, fact.version, fact.text);
  }
}
