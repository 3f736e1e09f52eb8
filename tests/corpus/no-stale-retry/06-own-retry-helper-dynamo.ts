// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 31
// client: @aws-sdk/lib-dynamodb
// shape: helpers
// source: own
// atomic: put the GetCommand into the retried function

import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";

const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TableName = "boards";

async function retry<T>(work: () => Promise<T>, times = 4): Promise<T> {
  try {
    return await work();
  } catch (err) {
    if (times === 0 || (err as Error).name !== "ConditionalCheckFailedException") throw err;
    return retry(work, times - 1);
  }
}

export async function moveCard(id: string, card: string, column: string): Promise<void> {
  const { Item: board } = await db.send(new GetCommand({ TableName, Key: { id } }));
  if (!board) throw new Error("no board");
  const cards = { ...board.cards, [card]: column };
  const Item = { ...board, cards, version: board.version + 1 };
  const check = { ConditionExpression: "version = :v", ExpressionAttributeValues: { ":v": board.version } };
  await retry(() => db.send(new PutCommand({ TableName, Item, ...check })));
}
