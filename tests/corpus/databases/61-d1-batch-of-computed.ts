// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// client: @cloudflare/workers-types (D1)
// shape: class
// source: own
// atomic: relative update in the batch

export class VoteStore {
  constructor(private readonly db: D1Database) {}

  async vote(pollId: string, option: string, voter: string) {
    const poll = await this.db.prepare('SELECT tally FROM polls WHERE id = ?').bind(pollId).first<{ tally: string }>();
    const tally = JSON.parse(poll?.tally ?? '{}') as Record<string, number>;
    tally[option] = (tally[option] ?? 0) + 1;
    await this.db.batch([
      this.db.prepare('INSERT INTO votes (poll_id, voter, option) VALUES (?, ?, ?)').bind(pollId, voter, option),
      this.db.prepare('UPDATE polls SET tally = ? WHERE id = ?').bind(JSON.stringify(tally), pollId),
    ]);
  }
}
