// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: sequelize
// shape: class
// source: own
// atomic: already increment() and literal()

import { Model, literal, type InferAttributes } from "sequelize";

export class Campaign extends Model<InferAttributes<Campaign>> {
  declare id: number;
  declare budget: number;
  declare clicks: number;

  static async click(id: number, cost: number): Promise<number> {
    const campaign = await Campaign.findByPk(id, { rejectOnEmpty: true });
    await Campaign.update({ budget: literal(`budget - ${cost}`) as never }, { where: { id } });
    await campaign.increment("clicks");
    return campaign.budget - cost;
  }
}
