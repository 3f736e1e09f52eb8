// kind: 3 conflict ignored or stale retry
// rule: no-shared-connection-watch
// expect: report
// lines: 19
// alt-lines: 20, 21, 22
// client: ioredis
// shape: same-function
// source: own
// atomic: redis.duplicate() for each request

const express = require("express");
const Redis = require("ioredis");

const redis = new Redis(process.env.REDIS_URL);
const app = express();

app.post("/polls/:id/close", (req, res, next) => {
  const key = `poll:${req.params.id}`;
  redis
    .watch(key)
    .then(() => redis.hgetall(key))
    .then((poll) => redis.multi().hset(key, "state", "closed", "total", Number(poll.yes) + Number(poll.no)).exec())
    .then((done) => res.sendStatus(done === null ? 409 : 204))
    .catch(next);
});

module.exports = app;
