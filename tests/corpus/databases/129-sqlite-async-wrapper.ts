// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 22
// client: sqlite
// shape: class
// source: own
// atomic: SET n = n + 1

import { open, type Database } from 'sqlite';
import sqlite3 from 'sqlite3';

export class Habits {
  private db!: Database;

  async init() {
    this.db = await open({ filename: 'habits.db', driver: sqlite3.Database });
  }

  async done(id: number) {
    const habit = await this.db.get('SELECT streak FROM habits WHERE id = ?', id);
    await this.db.run('UPDATE habits SET streak = ? WHERE id = ?', habit.streak + 1, id);
  }
}
