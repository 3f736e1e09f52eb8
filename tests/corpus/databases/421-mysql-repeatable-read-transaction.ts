// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 25
// client: mysql2
// shape: class
// source: own
// confidence: medium
// atomic: SELECT ... FOR UPDATE, or SET stock = stock - ?

import mysql, { type Pool, type RowDataPacket } from 'mysql2/promise';

export class Warehouse {
  private readonly pool: Pool = mysql.createPool({ uri: process.env.MYSQL_URL, connectionLimit: 10 });

  async pick(sku: string, quantity: number): Promise<number> {
    const connection = await this.pool.getConnection();
    try {
      await connection.beginTransaction();
      const [rows] = await connection.query<RowDataPacket[]>('SELECT stock FROM articles WHERE sku = ?', [sku]);
      const stock = Number(rows[0]?.stock ?? 0);
      if (stock < quantity) {
        throw new Error(`only ${stock} of ${sku}`);
      }
      await connection.query('UPDATE articles SET stock = ? WHERE sku = ?', [stock - quantity, sku]);
      await connection.query('INSERT INTO picks (sku, quantity) VALUES (?, ?)', [sku, quantity]);
      await connection.commit();
      return stock - quantity;
    } catch (error) {
      await connection.rollback();
      throw error;
    } finally {
      connection.release();
    }
  }
}
