// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 18
// client: @aws-sdk/lib-dynamodb
// shape: same-function
// source: own
// atomic: ConditionExpression: attribute_not_exists(email)

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';

const ddb = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export async function register(email: string, name: string) {
  const { Item } = await ddb.send(new GetCommand({ TableName: 'users', Key: { email } }));
  if (Item) throw new Error('taken');
  await ddb.send(new PutCommand({ TableName: 'users', Item: { email, name } }));
}
