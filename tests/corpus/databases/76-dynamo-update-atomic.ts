// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @aws-sdk/lib-dynamodb
// shape: same-function
// source: own
// atomic: nothing to fix: ADD

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export async function visit(slug: string) {
  const { Item } = await client.send(new GetCommand({ TableName: 'links', Key: { slug } }));
  if (!Item) return null;
  await client.send(
    new UpdateCommand({ TableName: 'links', Key: { slug }, UpdateExpression: 'ADD hits :one', ExpressionAttributeValues: { ':one': 1 } }),
  );
  return Item.url;
}
