// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: knex
// shape: same-function
// source: own
// atomic: already selects in each round

const knex = require("knex")({ client: "pg", connection: process.env.DATABASE_URL });

exports.append = async function append(id, line) {
  for (let round = 0; round < 5; round += 1) {
    const page = await knex("pages").where({ id }).first();
    const body = page.body + "\n" + line;
    const changed = await knex("pages").where({ id, version: page.version }).update({ body, version: page.version + 1 });
    if (changed === 1) return body;
  }
  throw new Error("page is being edited");
};
