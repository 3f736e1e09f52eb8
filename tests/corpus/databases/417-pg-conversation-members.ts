// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 30, 37
// client: pg
// shape: helpers
// source: own
// atomic: members = members || $2::jsonb, and members - $2

import { Pool } from 'pg';

const pool = new Pool({ connectionString: process.env.DATABASE_URL });

interface Conversation {
  id: string;
  title: string;
  members: string[];
}

async function getConversation(id: string): Promise<Conversation> {
  const { rows } = await pool.query<Conversation>('SELECT id, title, members FROM conversations WHERE id = $1', [id]);
  if (rows.length === 0) throw new Error('conversation not found');
  return rows[0];
}

export async function invite(convoId: string, target: string): Promise<string> {
  const c = await getConversation(convoId);
  if (c.members.includes(target)) return `${target} is already a member`;
  const next = [...c.members, target];
  await pool.query(`UPDATE conversations SET members = $2::jsonb, updated_at = NOW() WHERE id = $1`, [convoId, JSON.stringify(next)]);
  return `${target} joined, ${next.length} members now`;
}

export async function kick(convoId: string, target: string): Promise<string> {
  const c = await getConversation(convoId);
  const next = c.members.filter((member) => member !== target);
  await pool.query(
    `UPDATE conversations SET members = $2::jsonb, updated_at = NOW() WHERE id = $1`,
    [convoId, JSON.stringify(next)],
  );
  return `${target} was removed`;
}
