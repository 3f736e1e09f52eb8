// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:async_hooks
// shape: same-function
// source: own
// atomic: nothing to fix: the Map belongs to the request

import { AsyncLocalStorage } from "node:async_hooks";

const als = new AsyncLocalStorage<Map<string, unknown>>();
const getStore = () => als.getStore() ?? new Map<string, unknown>();

export async function addContext(name: string, load: () => Promise<object>): Promise<void> {
  const store = getStore();
  const value = await load();
  const context = store.get("context") as object | undefined;
  store.set("context", { ...context, [name]: value });
}

export const run = <T>(work: () => Promise<T>): Promise<T> => als.run(new Map(), work);
