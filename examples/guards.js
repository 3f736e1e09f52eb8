// Protection that protects nothing.
import { Mutex } from 'async-mutex';
import { readFile, writeFile } from 'node:fs/promises';
import { createClient } from 'redis';

const client = createClient();

/** Each call makes a mutex that nobody else knows. */
export async function addTodo(text) {
  const mutex = new Mutex();
  await mutex.runExclusive(async () => {
    const todos = JSON.parse(await readFile('todos.json', 'utf8'));
    todos.push(text);
    await writeFile('todos.json', JSON.stringify(todos));
  });
}

/** This client spells the condition in capitals: here it is ignored, and every caller leads. */
export async function lead(agent) {
  return (await client.set('leader', agent, { nx: true, EX: 60 })) === 'OK';
}

/** The watch belongs to the connection, which all callers share: the first exec() drops it for everybody. */
export async function take(quota, n) {
  await client.watch(quota);
  const left = Number(await client.get(quota));
  await client
    .multi()
    .set(quota, String(left - n))
    .exec();
}
