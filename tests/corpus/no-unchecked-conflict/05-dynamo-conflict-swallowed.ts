// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 22
// alt-lines: 23
// client: @aws-sdk/lib-dynamodb
// shape: same-function
// source: own
// atomic: read the item again and repeat, or tell the caller

import { ConditionalCheckFailedException, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";

const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export async function addTag(id: string, tag: string): Promise<void> {
  const { Item } = await db.send(new GetCommand({ TableName: "docs", Key: { id } }));
  const tags: string[] = [...(Item?.tags ?? []), tag];
  const values = { ":t": tags, ":old": Item?.rev ?? 0, ":new": (Item?.rev ?? 0) + 1 };
  const UpdateExpression = "SET tags = :t, rev = :new";
  try {
    await db.send(new UpdateCommand({ TableName: "docs", Key: { id }, UpdateExpression, ConditionExpression: "rev = :old", ExpressionAttributeValues: values }));
  } catch (err) {
    if (err instanceof ConditionalCheckFailedException) return;
    throw err;
  }
}
