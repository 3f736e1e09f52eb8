import { createStorage } from "unstorage";
import redisDriver from "unstorage/drivers/redis";

export const storage = createStorage({ driver: redisDriver({ base: "app" }) });
