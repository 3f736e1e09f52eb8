// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @aws-sdk/client-dynamodb
// shape: class
// source: own
// atomic: nothing to fix: the expression subtracts, with the stock in the condition

import { ConditionalCheckFailedException, DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';

export class StockTable {
  constructor(
    private readonly client: DynamoDBClient,
    private readonly table: string,
  ) {}

  async reserve(sku: string, quantity: number): Promise<number | null> {
    const Key = { sku: { S: sku } };
    const found = await this.client.send(new GetItemCommand({ TableName: this.table, Key }));
    if (!found.Item) return null;
    try {
      const result = await this.client.send(
        new UpdateItemCommand({
          TableName: this.table,
          Key,
          UpdateExpression: 'SET stock = stock - :q, priceAtLastSale = :p',
          ConditionExpression: 'stock >= :q',
          ExpressionAttributeValues: { ':q': { N: String(quantity) }, ':p': found.Item.price },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return Number(result.Attributes?.stock.N);
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return null;
      throw error;
    }
  }
}
