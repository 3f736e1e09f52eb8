// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @aws-sdk/lib-dynamodb
// shape: recursion
// source: own
// atomic: already conditional, and read again after a conflict

import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";

const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export async function setFlag(id: string, flag: string, left = 5): Promise<void> {
  const { Item } = await db.send(new GetCommand({ TableName: "flags", Key: { id }, ConsistentRead: true }));
  const version = Item?.version ?? 0;
  const next = { id, flags: { ...Item?.flags, [flag]: true }, version: version + 1 };
  try {
    await db.send(
      new PutCommand({
        TableName: "flags",
        Item: next,
        ConditionExpression: "attribute_not_exists(id) OR version = :v",
        ExpressionAttributeValues: { ":v": version },
      }),
    );
  } catch (err) {
    if ((err as Error).name === "ConditionalCheckFailedException" && left > 0) return setFlag(id, flag, left - 1);
    throw err;
  }
}
