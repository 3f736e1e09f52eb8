import PQueue from "p-queue";

const queue = new PQueue({ concurrency: 1 });

export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  return queue.add(work) as Promise<T>;
}
