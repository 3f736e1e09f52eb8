// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: typeorm
// shape: helpers
// source: own
// atomic: already asserts in a helper that one row was changed

import { type DataSource, type UpdateResult } from "typeorm";
import { Shift } from "./shift.entity";

function assertOneRow(result: UpdateResult): void {
  if (result.affected !== 1) throw new Error("the shift was changed meanwhile, please reload");
}

export async function assign(source: DataSource, id: string, nurse: string): Promise<void> {
  const repository = source.getRepository(Shift);
  const shift = await repository.findOneByOrFail({ id });
  assertOneRow(
    await repository
      .createQueryBuilder()
      .update()
      .set({ nurses: [...shift.nurses, nurse], version: shift.version + 1 })
      .where("id = :id AND version = :version", { id, version: shift.version })
      .execute(),
  );
}
