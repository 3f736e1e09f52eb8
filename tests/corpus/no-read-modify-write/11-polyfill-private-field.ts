// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 29
// client: webextension-polyfill (browser.storage)
// shape: class
// source: own
// atomic: one storage key per rule

import browser, { type Storage } from "webextension-polyfill";

interface Rules {
  [domain: string]: { enabled: boolean; hits: number };
}

export class RuleBook {
  readonly #area: Storage.StorageArea = browser.storage.local;
  readonly #key = "rules";

  async #read(): Promise<Rules> {
    const { [this.#key]: rules } = await this.#area.get(this.#key);
    return (rules as Rules | undefined) ?? {};
  }

  async toggle(domain: string): Promise<boolean> {
    const rules = await this.#read();
    const rule = rules[domain] ?? { enabled: false, hits: 0 };
    rule.enabled = !rule.enabled;
    await this.#area.set({ [this.#key]: { ...rules, [domain]: rule } });
    return rule.enabled;
  }
}
