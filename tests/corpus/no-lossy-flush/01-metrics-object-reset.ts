// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: report
// lines: 19
// alt-lines: 21
// client: fetch + in-memory object
// shape: same-function
// source: own
// atomic: const batch = metrics; metrics = {} before the await

let metrics: Record<string, number> = {};

export function count(name: string, by = 1): void {
  metrics[name] = (metrics[name] ?? 0) + by;
}

export async function ship(endpoint: string): Promise<void> {
  if (Object.keys(metrics).length === 0) return;
  const res = await fetch(endpoint, { method: "POST", body: JSON.stringify(metrics) });
  if (!res.ok) throw new Error(`metrics rejected: ${res.status}`);
  metrics = {};
}
