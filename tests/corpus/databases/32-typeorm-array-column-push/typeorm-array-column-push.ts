// kind: 1 client-side append
// rule: no-client-side-append
// expect: report
// lines: 20
// client: typeorm
// shape: cross-file
// source: own
// atomic: array_append, or a table of its own

import { AppDataSource } from './data-source';
import { Room } from './entity/Room';

export class RoomController {
  private rooms = AppDataSource.getRepository(Room);

  async join(request: { params: { id: string }; userId: string }) {
    const room = await this.rooms.findOneByOrFail({ id: request.params.id });
    if (!room.members.includes(request.userId)) {
      room.members.push(request.userId);
      await this.rooms.save(room);
    }
    return room;
  }
}
