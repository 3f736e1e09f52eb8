import Keyv from "keyv";
import KeyvRedis from "@keyv/redis";

export function createStore<T>(namespace: string) {
  const keyv = new Keyv<T>({ store: new KeyvRedis(process.env.REDIS_URL), namespace });
  return {
    load: (key: string) => keyv.get(key),
    save: (key: string, value: T) => keyv.set(key, value),
  };
}
