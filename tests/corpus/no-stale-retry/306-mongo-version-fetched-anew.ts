// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 21
// client: mongodb
// shape: same-function
// source: own
// atomic: build the history from the document read last

const { MongoClient } = require("mongodb");

const client = new MongoClient(process.env.MONGO_URL);
const tickets = client.db("helpdesk").collection("tickets");

async function comment(id, author, text) {
  const ticket = await tickets.findOne({ _id: id });
  const history = [...ticket.history, { author, text, at: new Date() }];
  let result = await tickets.updateOne({ _id: id, version: ticket.version }, { $set: { history }, $inc: { version: 1 } });
  while (result.matchedCount === 0) {
    const { version } = await tickets.findOne({ _id: id }, { projection: { version: 1 } });
    result = await tickets.updateOne({ _id: id, version }, { $set: { history }, $inc: { version: 1 } });
  }
}

module.exports = { comment };
