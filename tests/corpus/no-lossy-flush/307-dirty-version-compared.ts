// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: none
// client: localforage + class
// shape: class
// source: own
// atomic: already compared with the version that was saved

import localforage from "localforage";

export class Draft {
  private text = "";
  private version = 0;
  private savedVersion = 0;

  edit(text: string): void {
    this.text = text;
    this.version += 1;
  }

  async save(): Promise<void> {
    if (this.version === this.savedVersion) return;
    const version = this.version;
    await localforage.setItem("draft", this.text);
    this.savedVersion = version;
  }
}
