// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: @mikro-orm/core
// shape: same-function
// source: own
// atomic: the relation gets a row of its own; no list is written back

import { MikroORM } from "@mikro-orm/core";
import { Reader, Shelf } from "./entities";

export async function lend(orm: MikroORM, shelfId: string, reader: Reader): Promise<void> {
  const em = orm.em.fork();
  const shelf = await em.findOneOrFail(Shelf, { id: shelfId });
  shelf.readers.add(reader);
  await em.flush();
}
