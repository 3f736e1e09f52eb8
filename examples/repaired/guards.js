// One mutex for all calls, the client's own spelling, one command instead of WATCH.
import { Mutex } from 'async-mutex';
import { readFile, writeFile } from 'node:fs/promises';
import { createClient } from 'redis';

const client = createClient();
const mutex = new Mutex();

export async function addTodo(text) {
  await mutex.runExclusive(async () => {
    const todos = JSON.parse(await readFile('todos.json', 'utf8'));
    todos.push(text);
    await writeFile('todos.json', JSON.stringify(todos));
  });
}

export async function lead(agent) {
  return (await client.set('leader', agent, { NX: true, EX: 60 })) === 'OK';
}

export async function take(quota, n) {
  await client.decrBy(quota, n);
}
