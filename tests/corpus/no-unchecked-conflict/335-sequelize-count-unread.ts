// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 23
// client: sequelize
// shape: class
// source: own
// atomic: update() resolves [count]

import type { Model, ModelStatic } from "sequelize";

interface Room extends Model {
  id: number;
  guests: string[];
  revision: number;
}

export class Rooms {
  constructor(private readonly Room: ModelStatic<Room>) {}

  async join(id: number, guest: string): Promise<void> {
    const room = await this.Room.findByPk(id, { rejectOnEmpty: true });
    await this.Room.update({ guests: [...room.guests, guest], revision: room.revision + 1 }, { where: { id, revision: room.revision } });
  }
}
