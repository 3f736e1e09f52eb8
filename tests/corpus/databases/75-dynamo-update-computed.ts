// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 23
// alt-lines: 26, 27
// client: @aws-sdk/lib-dynamodb
// shape: helpers
// source: own
// atomic: SET hits = if_not_exists(hits, :zero) + :one

import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';

const dynamo = DynamoDBDocument.from(new DynamoDB({ region: 'eu-west-1' }));
const TableName = 'short-links';

const getLink = async (slug: string) => (await dynamo.get({ TableName, Key: { slug } })).Item;

export const handler = async (event: { pathParameters: { slug: string } }) => {
  const { slug } = event.pathParameters;
  const link = await getLink(slug);
  if (!link) return { statusCode: 404 };
  await dynamo.update({
    TableName,
    Key: { slug },
    UpdateExpression: 'SET hits = :hits',
    ExpressionAttributeValues: { ':hits': (link.hits ?? 0) + 1 },
  });
  return { statusCode: 302, headers: { Location: link.url } };
};
