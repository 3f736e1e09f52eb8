// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// client: mysql2
// shape: same-function
// source: own
// atomic: SET points = points + ?

import mysql from 'mysql2/promise';

const pool = mysql.createPool({ uri: process.env.MYSQL_URL, connectionLimit: 10 });

export async function award(memberId: number, points: number) {
  const [rows] = await pool.execute('SELECT points FROM members WHERE id = ?', [memberId]);
  const member = (rows as { points: number }[])[0];
  if (!member) return;
  const next = member.points + points;
  await pool.execute('UPDATE members SET points = ?, tier = ? WHERE id = ?', [next, next > 1000 ? 'gold' : 'basic', memberId]);
}
