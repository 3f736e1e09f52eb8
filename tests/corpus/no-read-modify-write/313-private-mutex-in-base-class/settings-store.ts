// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:fs/promises + async-mutex
// shape: cross-file
// source: own
// atomic: already under the mutex of the base class

import { JsonFile } from "./json-file";

interface Settings {
  theme: string;
  launches: number;
}

class SettingsStore extends JsonFile<Settings> {
  async launched(): Promise<void> {
    await this.exclusive(async () => {
      const settings = await this.load();
      settings.launches += 1;
      await this.save(settings);
    });
  }
}

export const settingsStore = new SettingsStore("settings.json");
