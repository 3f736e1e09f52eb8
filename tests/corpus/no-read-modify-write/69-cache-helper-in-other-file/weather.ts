import { cached } from "./cached";

interface Env {
  CACHE: KVNamespace;
}

export const forecast = (env: Env, city: string): Promise<number[]> =>
  cached(env.CACHE, `forecast:${city}`, 900, async () => {
    const res = await fetch(`https://weather.example/${city}`);
    const { hours } = (await res.json()) as { hours: { t: number }[] };
    return hours.map((hour) => hour.t + 273);
  });
