// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 27
// client: @aws-sdk/lib-dynamodb
// shape: same-function
// source: own
// atomic: list_append(if_not_exists(#items, :empty), :item), ADD total

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';

const ddb = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TableName = process.env.ORDERS_TABLE;

export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  const orderId = event.pathParameters?.id;
  const item = JSON.parse(event.body ?? '{}') as { sku: string; price: number };
  const Key = { pk: `ORDER#${orderId}`, sk: 'HEAD' };

  const { Item: order } = await ddb.send(new GetCommand({ TableName, Key }));
  if (!order) return { statusCode: 404 };

  const items = [...(order.items ?? []), { ...item, addedAt: Date.now() }];
  const total = items.reduce((sum: number, line: { price: number }) => sum + line.price, 0);
  await ddb.send(
    new UpdateCommand({
      TableName,
      Key,
      UpdateExpression: 'SET #items = :items, #total = :total',
      ExpressionAttributeNames: { '#items': 'items', '#total': 'total' },
      ExpressionAttributeValues: { ':items': items, ':total': total },
    }),
  );
  return { statusCode: 200, body: JSON.stringify({ total }) };
};
