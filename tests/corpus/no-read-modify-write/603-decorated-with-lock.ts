// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:fs
// shape: helpers
// source: own
// atomic: nothing to fix: the exported function is wrapped so that calls follow one another

import { readFile, writeFile } from 'node:fs/promises';

function oneByOne<A extends unknown[], R>(fn: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  let last: Promise<unknown> = Promise.resolve();
  return (...args) => {
    const result = last.then(() => fn(...args));
    last = result.catch(() => undefined);
    return result;
  };
}

interface Scores {
  [agent: string]: { wins: number; losses: number };
}

async function record(file: string, winner: string, loser: string): Promise<Scores> {
  const scores = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Scores;
  const won = (scores[winner] ??= { wins: 0, losses: 0 });
  const lost = (scores[loser] ??= { wins: 0, losses: 0 });
  won.wins++;
  lost.losses++;
  await writeFile(file, JSON.stringify(scores));
  return scores;
}

export const recordGame = oneByOne(record);
