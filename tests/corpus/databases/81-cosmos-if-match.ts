// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @azure/cosmos
// shape: same-function
// source: own
// atomic: nothing to fix: IfMatch

import { CosmosClient } from '@azure/cosmos';

const container = new CosmosClient(process.env.COSMOS!).database('game').container('players');

export async function gainXp(id: string, xp: number) {
  const item = container.item(id, id);
  const { resource: player, etag } = await item.read();
  await item.replace({ ...player, xp: player.xp + xp }, { accessCondition: { type: 'IfMatch', condition: etag! } });
}
