// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: none
// client: keyv
// shape: same-function
// source: own
// atomic: already one after the other

import Keyv from "keyv";

const state = new Keyv<{ step: string; at: number }>();

export async function pipeline(run: string, steps: { name: string; go(): Promise<void> }[]): Promise<void> {
  await steps.reduce(async (before, step) => {
    await before;
    await state.set(run, { step: step.name, at: Date.now() });
    await step.go();
  }, Promise.resolve());
}
