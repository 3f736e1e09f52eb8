// kind: 1 client-side append
// rule: no-client-side-append
// expect: report
// lines: 24
// alt-lines: 25, 28, 29
// client: @aws-sdk/lib-dynamodb
// shape: class
// source: own
// atomic: SET members = list_append(members, :m)

import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';

export class RoomRepository {
  constructor(
    private readonly ddb: DynamoDBDocumentClient,
    private readonly tableName: string,
  ) {}

  async join(roomId: string, userId: string) {
    const result = await this.ddb.send(new GetCommand({ TableName: this.tableName, Key: { roomId } }));
    const members: string[] = result.Item?.members ?? [];
    if (members.includes(userId)) return;
    members.push(userId);
    await this.ddb.send(
      new UpdateCommand({
        TableName: this.tableName,
        Key: { roomId },
        UpdateExpression: 'SET members = :members',
        ExpressionAttributeValues: { ':members': members },
      }),
    );
  }
}
