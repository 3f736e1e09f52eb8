// kind: 10 ineffective guard
// rule: no-ineffective-guard, no-read-modify-write
// expect: report
// lines: 16
// alt-lines: 17, 19
// client: keyv + async-mutex
// shape: same-function
// source: own
// atomic: one Mutex of the module

import { Mutex } from "async-mutex";
import Keyv from "keyv";

const scores = new Keyv<number>("redis://localhost:6379");

export async function win(player: string, mutex = new Mutex()): Promise<void> {
  await mutex.runExclusive(async () => {
    const score = (await scores.get(player)) ?? 0;
    await scores.set(player, score + 1);
  });
}
