// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 32
// client: fs-extra
// shape: helpers
// source: own
// atomic: a mutex around load and save

import { readJSON, outputJSON } from "fs-extra";

interface Experiment {
  name: string;
  trials: number;
  best?: number;
}

export const experiments = {
  file: "experiments.json",

  async load(): Promise<Experiment[]> {
    return readJSON(this.file).catch(() => []);
  },

  async save(all: Experiment[]): Promise<void> {
    await outputJSON(this.file, all, { spaces: 2 });
  },

  async trial(name: string, score: number): Promise<void> {
    const all = await this.load();
    const changed = all.map((e) => (e.name === name ? { ...e, trials: e.trials + 1, best: Math.max(score, e.best ?? score) } : e));
    await this.save(changed);
  },
};
