// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: none
// client: fs-extra + p-all
// shape: same-function
// source: own
// atomic: already one file a locale

import fs from "fs-extra";
import pAll from "p-all";

export async function buildLocales(locales: string[], translate: (locale: string) => Promise<Record<string, string>>) {
  await pAll(
    locales.map((locale) => async () => {
      const messages = await translate(locale);
      await fs.writeJson(`dist/locales/${locale}.json`, messages);
    }),
    { concurrency: 4 },
  );
  await fs.writeJson("dist/locales/index.json", locales);
}
