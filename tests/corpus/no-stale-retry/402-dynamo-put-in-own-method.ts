// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: @aws-sdk/lib-dynamodb
// shape: class
// source: own
// atomic: nothing to fix: each attempt gets and computes anew

import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import pRetry, { AbortError } from 'p-retry';

export class PlaylistRepository {
  constructor(
    private readonly ddb: DynamoDBDocumentClient,
    private readonly table: string,
  ) {}

  private async attempt(id: string, track: string): Promise<number> {
    const { Item } = await this.ddb.send(new GetCommand({ TableName: this.table, Key: { id } }));
    if (!Item) throw new AbortError(`no playlist ${id}`);
    const version = Item.version + 1;
    await this.ddb.send(
      new PutCommand({
        TableName: this.table,
        Item: { ...Item, tracks: [...Item.tracks, track], version },
        ConditionExpression: 'version = :v',
        ExpressionAttributeValues: { ':v': Item.version },
      }),
    );
    return version;
  }

  async addTrack(id: string, track: string): Promise<number> {
    return pRetry(() => this.attempt(id, track), { retries: 4, minTimeout: 50, randomize: true });
  }
}
