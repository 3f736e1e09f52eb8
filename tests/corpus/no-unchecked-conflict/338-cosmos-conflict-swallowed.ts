// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 20
// alt-lines: 21
// client: @azure/cosmos
// shape: class
// source: own
// atomic: on 412 read again and repeat

import type { Container } from "@azure/cosmos";

export class Carts {
  constructor(private readonly carts: Container) {}

  async add(id: string, sku: string): Promise<void> {
    const { resource, etag } = await this.carts.item(id, id).read();
    resource.lines.push({ sku, quantity: 1 });
    try {
      await this.carts.item(id, id).replace(resource, { accessCondition: { type: "IfMatch", condition: etag } });
    } catch (err: any) {
      if (err.code !== 412) throw err;
      console.warn(`cart ${id} was changed meanwhile`);
    }
  }
}
