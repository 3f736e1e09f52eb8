// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @aws-sdk/lib-dynamodb
// shape: class
// source: own
// atomic: nothing to fix: the version is in the condition, and a lost race throws

import { DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';

export class CartTable {
  constructor(
    private readonly ddb: DynamoDBDocumentClient,
    private readonly TableName: string,
  ) {}

  async addLine(cartId: string, line: { sku: string; quantity: number }): Promise<number> {
    const Key = { pk: `CART#${cartId}` };
    const { Item } = await this.ddb.send(new GetCommand({ TableName: this.TableName, Key, ConsistentRead: true }));
    const version = Item?.version ?? 0;
    const lines = [...(Item?.lines ?? []), line];
    await this.ddb.send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Put: {
              TableName: this.TableName,
              Item: { ...Key, lines, version: version + 1 },
              ConditionExpression: 'attribute_not_exists(pk) OR version = :version',
              ExpressionAttributeValues: { ':version': version },
            },
          },
          { Put: { TableName: this.TableName, Item: { pk: `EVENT#${cartId}#${version + 1}`, line } } },
        ],
      }),
    );
    return version + 1;
  }
}
