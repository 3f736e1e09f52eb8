// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: fs/promises
// shape: cross-file
// source: own
// atomic: already serialised by the helper of the other file

const tails = new Map<string, Promise<unknown>>();

export function serial<T>(name: string, work: () => Promise<T>): Promise<T> {
  const tail = tails.get(name) ?? Promise.resolve();
  const next = tail.then(work, work);
  tails.set(name, next.catch(() => undefined));
  return next;
}
