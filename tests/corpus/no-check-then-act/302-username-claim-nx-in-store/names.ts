import Redis from "ioredis";

export class Names {
  readonly #redis = new Redis();

  ownerOf(name: string): Promise<string | null> {
    return this.#redis.get(`name:${name}`);
  }

  async claim(name: string, userId: string): Promise<boolean> {
    return (await this.#redis.set(`name:${name}`, userId, "NX")) === "OK";
  }
}
