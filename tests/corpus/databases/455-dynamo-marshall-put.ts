// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 33
// client: @aws-sdk/client-dynamodb
// shape: helpers
// source: own
// atomic: UpdateItem with ADD, or a condition on the version

import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { SQSHandler } from 'aws-lambda';

const client = new DynamoDBClient({});
const TableName = process.env.TABLE_NAME!;

interface Stats {
  pk: string;
  delivered: number;
  bounced: number;
}

async function load(pk: string): Promise<Stats> {
  const { Item } = await client.send(new GetItemCommand({ TableName, Key: marshall({ pk }) }));
  return Item ? (unmarshall(Item) as Stats) : { pk, delivered: 0, bounced: 0 };
}

export const handler: SQSHandler = async (event) => {
  for (const record of event.Records) {
    const { campaign, outcome } = JSON.parse(record.body) as { campaign: string; outcome: 'delivered' | 'bounced' };
    const stats = await load(`CAMPAIGN#${campaign}`);
    stats[outcome] += 1;
    await client.send(new PutItemCommand({ TableName, Item: marshall(stats) }));
  }
};
