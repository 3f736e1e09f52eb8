// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @aws-sdk/lib-dynamodb
// shape: same-function
// source: own
// atomic: nothing to fix: condition on the version, fresh read each round

import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export async function addItem(cartId: string, line: { sku: string; qty: number }): Promise<void> {
  for (let attempt = 1; attempt <= 4; attempt++) {
    const { Item } = await client.send(new GetCommand({ TableName: 'carts', Key: { pk: cartId }, ConsistentRead: true }));
    const version = Item?.version ?? 0;
    const lines = [...(Item?.lines ?? []), line];
    try {
      await client.send(
        new PutCommand({
          TableName: 'carts',
          Item: { pk: cartId, lines, version: version + 1 },
          ConditionExpression: 'attribute_not_exists(pk) OR version = :v',
          ExpressionAttributeValues: { ':v': version },
        }),
      );
      return;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || attempt === 4) throw error;
    }
  }
}
