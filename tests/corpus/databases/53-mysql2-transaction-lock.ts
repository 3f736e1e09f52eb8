// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: mysql2
// shape: same-function
// source: own
// atomic: nothing to fix: FOR UPDATE on one connection

import mysql from 'mysql2/promise';

const pool = mysql.createPool(process.env.MYSQL_URL!);

export async function award(memberId: number, points: number) {
  const conn = await pool.getConnection();
  try {
    await conn.beginTransaction();
    const [rows]: any = await conn.query('SELECT points FROM members WHERE id = ? FOR UPDATE', [memberId]);
    await conn.query('UPDATE members SET points = ? WHERE id = ?', [rows[0].points + points, memberId]);
    await conn.commit();
  } catch (error) {
    await conn.rollback();
    throw error;
  } finally {
    conn.release();
  }
}
