// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 26
// client: mysql2
// shape: class
// source: own
// atomic: affectedRows === 0 is a conflict

import type { Pool, ResultSetHeader, RowDataPacket } from 'mysql2/promise';

interface TicketRow extends RowDataPacket {
  id: number;
  status: string;
  lock_version: number;
}

export class TicketService {
  constructor(private readonly pool: Pool) {}

  async assign(id: number, agent: string): Promise<{ id: number; agent: string }> {
    const [rows] = await this.pool.execute<TicketRow[]>('SELECT id, status, lock_version FROM tickets WHERE id = ?', [id]);
    const ticket = rows[0];
    if (!ticket) throw new Error(`no ticket ${id}`);
    if (ticket.status !== 'open') throw new Error(`ticket ${id} is ${ticket.status}`);
    await this.pool.execute<ResultSetHeader>(
      `UPDATE tickets SET status = 'assigned', agent = ?, lock_version = lock_version + 1
        WHERE id = ? AND lock_version = ?`,
      [agent, id, ticket.lock_version],
    );
    return { id, agent };
  }
}
