// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: @aws-sdk/lib-dynamodb
// shape: helpers
// source: own
// atomic: already reads in the retried function

import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";

const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TableName = "boards";

async function retry<T>(work: () => Promise<T>, times = 4): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (err) {
      if (times-- === 0 || (err as Error).name !== "ConditionalCheckFailedException") throw err;
    }
  }
}

export function moveCard(id: string, card: string, column: string): Promise<unknown> {
  return retry(async () => {
    const { Item: board } = await db.send(new GetCommand({ TableName, Key: { id } }));
    if (!board) throw new Error("no board");
    const Item = { ...board, cards: { ...board.cards, [card]: column }, version: board.version + 1 };
    const check = { ConditionExpression: "version = :v", ExpressionAttributeValues: { ":v": board.version } };
    return db.send(new PutCommand({ TableName, Item, ...check }));
  });
}
