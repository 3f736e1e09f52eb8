// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 18
// client: @azure/cosmos
// shape: same-function
// source: own
// atomic: accessCondition IfMatch, or patch incr

import { CosmosClient } from '@azure/cosmos';

const container = new CosmosClient(process.env.COSMOS!).database('game').container('players');

export async function gainXp(id: string, xp: number) {
  const { resource: player } = await container.item(id, id).read();
  player.xp += xp;
  player.level = Math.floor(player.xp / 1000);
  await container.item(id, id).replace(player);
}
