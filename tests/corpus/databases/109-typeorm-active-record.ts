// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 22
// client: typeorm
// shape: same-function
// source: own
// atomic: increment

import { BaseEntity, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Room extends BaseEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column() occupants!: number;
}

export async function enter(roomId: number) {
  const room = await Room.findOneBy({ id: roomId });
  if (!room) throw new Error('no room');
  room.occupants = room.occupants + 1;
  await room.save();
}
