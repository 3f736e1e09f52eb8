// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 17
// client: ioredis
// shape: same-function
// source: own
// atomic: ZINCRBY

const Redis = require("ioredis");

const redis = new Redis(process.env.REDIS_URL);

module.exports.vote = function vote(post, delta) {
  return redis.zscore("posts:rank", post).then((score) => {
    const next = parseFloat(score || "0") + delta;
    return redis.zadd("posts:rank", next, post);
  });
};
