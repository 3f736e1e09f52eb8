// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// client: @aws-sdk/lib-dynamodb
// shape: class
// source: own
// atomic: UpdateCommand with "ADD #used :tokens"

import { DynamoDB } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocument } from "@aws-sdk/lib-dynamodb";

export class Usage {
  private readonly table = DynamoDBDocument.from(new DynamoDB({}));

  async add(tenant: string, tokens: number): Promise<number> {
    const { Item } = await this.table.get({ TableName: "usage", Key: { tenant } });
    const used = Number(Item?.used ?? 0) + tokens;
    await this.table.put({ TableName: "usage", Item: { ...Item, tenant, used } });
    return used;
  }
}
