// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 32
// client: sequelize
// shape: same-function
// source: own
// atomic: user.increment('points', { by })

import { DataTypes, Model, Sequelize, type InferAttributes, type InferCreationAttributes } from 'sequelize';
import type { FastifyInstance } from 'fastify';

const sequelize = new Sequelize(process.env.DATABASE_URL ?? 'sqlite::memory:');

class Member extends Model<InferAttributes<Member>, InferCreationAttributes<Member>> {
  declare id: string;
  declare points: number;
  declare tier: string;
}

Member.init(
  { id: { type: DataTypes.UUID, primaryKey: true }, points: DataTypes.INTEGER, tier: DataTypes.STRING },
  { sequelize, modelName: 'member' },
);

export default async function loyalty(app: FastifyInstance) {
  app.post<{ Params: { id: string }; Body: { amount: number } }>('/members/:id/purchases', async (request, reply) => {
    const member = await Member.findByPk(request.params.id);
    if (!member) return reply.code(404).send();
    const earned = Math.floor(request.body.amount / 10);
    const points = member.points + earned;
    await member.update({ points, tier: points > 1000 ? 'gold' : member.tier });
    return { points, earned };
  });
}
