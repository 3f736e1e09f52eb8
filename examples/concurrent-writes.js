/** Lets many writers write at the same time; gives the names of those whose write did not survive. */
export async function lostWriters({ writers = 20, write, read }) {
  const names = Array.from({ length: writers }, (_, index) => `writer-${index}`);
  const outcomes = await Promise.allSettled(names.map((name) => write(name)));
  const errors = outcomes.flatMap(({ reason }) => reason ?? []);
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} of ${writers} writers failed`);
  const survivors = new Set(await read());
  return names.filter((name) => !survivors.has(name));
}

/** The same store, but each call takes a moment: all writers are between their read and their write at once. */
export function slowed(store, milliseconds = 5) {
  const later = (method) =>
    async function (...values) {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return method.apply(store, values);
    };
  return new Proxy(store, { get: (_, name) => (typeof store[name] === 'function' ? later(store[name]) : store[name]) });
}
