// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 27
// alt-lines: 23
// client: typeorm
// shape: class
// source: own
// atomic: find the document again, then merge and save with its version

import { OptimisticLockVersionMismatchError, type Repository } from "typeorm";
import type { Draft } from "./draft.entity";

export class Drafts {
  constructor(private readonly drafts: Repository<Draft>) {}

  async addParagraph(id: number, version: number, paragraph: string): Promise<void> {
    const draft = await this.drafts.findOneByOrFail({ id });
    const body = `${draft.body}\n\n${paragraph}`;
    try {
      await this.drafts.manager.transaction(async (em) => {
        await em.findOneOrFail(this.drafts.target, { where: { id }, lock: { mode: "optimistic", version } });
        await em.update(this.drafts.target, { id, version }, { body });
      });
    } catch (err) {
      if (!(err instanceof OptimisticLockVersionMismatchError)) throw err;
      await this.drafts.update({ id }, { body });
    }
  }
}
