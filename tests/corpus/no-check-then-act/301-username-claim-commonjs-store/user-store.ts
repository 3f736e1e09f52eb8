const Redis = require("ioredis");

const redis = new Redis(process.env.REDIS_URL);

exports.nameTaken = async (name: string) => (await redis.exists(`name:${name.toLowerCase()}`)) === 1;
exports.claimName = (name: string, userId: string) => redis.set(`name:${name.toLowerCase()}`, userId);
