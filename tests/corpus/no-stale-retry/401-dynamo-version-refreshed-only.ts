// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 35
// client: @aws-sdk/lib-dynamodb
// shape: class
// source: own
// atomic: get the item again in each round and compute from it

import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';

interface Playlist {
  id: string;
  version: number;
  tracks: string[];
}

export class PlaylistRepository {
  constructor(
    private readonly ddb: DynamoDBDocumentClient,
    private readonly table: string,
  ) {}

  private async get(id: string): Promise<Playlist> {
    const { Item } = await this.ddb.send(new GetCommand({ TableName: this.table, Key: { id }, ConsistentRead: true }));
    if (!Item) throw new Error(`no playlist ${id}`);
    return Item as Playlist;
  }

  async addTrack(id: string, track: string): Promise<void> {
    let playlist = await this.get(id);
    const tracks = [...playlist.tracks, track];
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        await this.ddb.send(
          new PutCommand({
            TableName: this.table,
            Item: { ...playlist, tracks, version: playlist.version + 1 },
            ConditionExpression: 'version = :v',
            ExpressionAttributeValues: { ':v': playlist.version },
          }),
        );
        return;
      } catch (error) {
        if ((error as Error).name !== 'ConditionalCheckFailedException') throw error;
        playlist = await this.get(id);
      }
    }
    throw new Error('playlist is contended');
  }
}
