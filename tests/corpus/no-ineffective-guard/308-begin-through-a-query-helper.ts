// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: report
// lines: 17
// alt-lines: 21, 22, 24
// client: pg
// shape: helpers
// source: own
// atomic: const client = await pool.connect(), and every statement on it

const { Pool } = require("pg");

const pool = new Pool({ max: 20 });
const run = (text, values) => pool.query(text, values);

async function book(seat, passenger) {
  await run("BEGIN");
  try {
    const { rows } = await run("SELECT passenger FROM seats WHERE id = $1 FOR UPDATE", [seat]);
    if (rows[0].passenger) throw new Error("taken");
    await run("UPDATE seats SET passenger = $1 WHERE id = $2", [passenger, seat]);
    await run("COMMIT");
  } catch (error) {
    await run("ROLLBACK");
    throw error;
  }
}

module.exports = { book };
