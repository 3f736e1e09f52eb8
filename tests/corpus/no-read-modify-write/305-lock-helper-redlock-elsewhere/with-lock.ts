import Redlock from "redlock";
import { redis } from "./redis";

const redlock = new Redlock([redis], { retryCount: 20, retryDelay: 100 });

export async function withLock<T>(resource: string, work: () => Promise<T>): Promise<T> {
  const lock = await redlock.acquire([resource], 5_000);
  try {
    return await work();
  } finally {
    await lock.release();
  }
}
