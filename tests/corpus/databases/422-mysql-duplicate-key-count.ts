// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: mysql2
// shape: same-function
// source: own
// atomic: nothing to fix: ON DUPLICATE KEY UPDATE adds on the server

import mysql, { type RowDataPacket } from 'mysql2/promise';
import type { Request, Response } from 'express';

const pool = mysql.createPool({ uri: process.env.MYSQL_URL });

export async function trackDownload(req: Request, res: Response) {
  const file = req.params.file;
  const day = new Date().toISOString().slice(0, 10);
  const [rows] = await pool.execute<RowDataPacket[]>('SELECT count, path FROM downloads WHERE file = ? ORDER BY day DESC LIMIT 1', [file]);
  await pool.execute(
    `INSERT INTO downloads (file, day, path, count) VALUES (?, ?, ?, 1)
     ON DUPLICATE KEY UPDATE count = count + VALUES(count)`,
    [file, day, rows[0]?.path ?? `/files/${file}`],
  );
  res.setHeader('X-Downloads', String(rows[0]?.count ?? 0));
  res.redirect(rows[0]?.path ?? `/files/${file}`);
}
