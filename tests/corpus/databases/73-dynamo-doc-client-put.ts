// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 21
// client: @aws-sdk/lib-dynamodb
// shape: class
// source: own
// atomic: UpdateCommand with ADD, or a ConditionExpression

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';

export class CartRepository {
  private readonly client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  private readonly table = process.env.TABLE ?? 'carts';

  async addItem(cartId: string, sku: string, qty: number): Promise<void> {
    const { Item } = await this.client.send(new GetCommand({ TableName: this.table, Key: { pk: cartId } }));
    const cart = Item ?? { pk: cartId, lines: {} };
    cart.lines[sku] = (cart.lines[sku] ?? 0) + qty;
    await this.client.send(new PutCommand({ TableName: this.table, Item: cart }));
  }
}
