// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: URLSearchParams
// shape: same-function
// source: own
// atomic: nothing to fix: the object is made in the function

export async function addFilter(current: string, name: string, lookup: (name: string) => Promise<string>): Promise<string> {
  const params = new URLSearchParams(current);
  const filters = params.get("filters")?.split(",") ?? [];
  const id = await lookup(name);
  filters.push(id);
  params.set("filters", filters.join(","));
  const headers = new Headers({ "x-filters": "" });
  headers.set("x-filters", [headers.get("x-filters"), id].filter(Boolean).join(";"));
  await fetch(`/search?${params}`, { headers });
  return params.toString();
}
