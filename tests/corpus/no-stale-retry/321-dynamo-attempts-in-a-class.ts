// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 22
// client: @aws-sdk/lib-dynamodb
// shape: class
// source: own
// atomic: get the item in each attempt

import { ConditionalCheckFailedException, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocument } from "@aws-sdk/lib-dynamodb";

export class SeatMap {
  private readonly db = DynamoDBDocument.from(new DynamoDBClient({}));

  async reserve(flight: string, seat: string, passenger: string): Promise<void> {
    const { Item } = await this.db.get({ TableName: "flights", Key: { flight } });
    const seats = { ...Item?.seats, [seat]: passenger };
    let attempts = 3;
    while (attempts-- > 0) {
      try {
        await this.db.update({
          TableName: "flights",
          Key: { flight },
          UpdateExpression: "SET seats = :seats, rev = rev + :one",
          ConditionExpression: "rev = :rev",
          ExpressionAttributeValues: { ":seats": seats, ":rev": Item?.rev, ":one": 1 },
        });
        return;
      } catch (err) {
        if (!(err instanceof ConditionalCheckFailedException)) throw err;
      }
    }
    throw new Error("flight is contended");
  }
}
