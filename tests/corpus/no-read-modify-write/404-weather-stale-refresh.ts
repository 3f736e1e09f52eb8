// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @vercel/kv
// shape: helpers
// source: own
// atomic: nothing to fix: the stored value comes from the provider

import { kv } from '@vercel/kv';

interface Forecast {
  city: string;
  celsius: number[];
  fetchedAt: number;
}

async function fetchForecast(city: string): Promise<Forecast> {
  const response = await fetch(`https://api.example.com/forecast?city=${encodeURIComponent(city)}`);
  if (!response.ok) throw new Error(`forecast failed: ${response.status}`);
  const body = (await response.json()) as { hourly: number[] };
  return { city, celsius: body.hourly, fetchedAt: Date.now() };
}

export async function GET(request: Request) {
  const city = new URL(request.url).searchParams.get('city') ?? 'Berlin';
  const key = `forecast:${city.toLowerCase()}`;
  const cached = await kv.get<Forecast>(key);
  if (cached && Date.now() - cached.fetchedAt < 10 * 60_000) {
    return Response.json(cached);
  }
  try {
    const fresh = await fetchForecast(city);
    await kv.set(key, fresh, { ex: 3600 });
    return Response.json(fresh);
  } catch (error) {
    if (cached) return Response.json({ ...cached, stale: true });
    throw error;
  }
}
