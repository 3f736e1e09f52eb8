// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 18
// client: localforage
// shape: class
// source: own
// atomic: one item per lesson

import localforage from "localforage";

export class Progress {
  private readonly db = localforage.createInstance({ name: "course" });

  async finish(lesson: string): Promise<number> {
    const done = await this.db.getItem<Record<string, boolean>>("done");
    const next = { ...done, [lesson]: true };
    await this.db.setItem("done", next);
    return Object.keys(next).length;
  }
}
