// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 29
// client: mongoose
// shape: same-function
// source: own
// atomic: $pull

import mongoose, { Schema } from 'mongoose';
import type { Server, Socket } from 'socket.io';

const roomSchema = new Schema({
  code: { type: String, unique: true },
  participants: [{ type: String }],
  closed: { type: Boolean, default: false },
});

const Room = mongoose.model('Room', roomSchema);

export function registerRoomHandlers(io: Server, socket: Socket) {
  socket.on('room:leave', async ({ code }: { code: string }, ack?: (answer: { left: boolean }) => void) => {
    const room = await Room.findOne({ code }).lean();
    if (!room) {
      ack?.({ left: false });
      return;
    }
    const participants = room.participants.filter((id) => id !== socket.data.userId);
    await Room.updateOne({ code }, { $set: { participants, closed: participants.length === 0 } });
    socket.leave(code);
    io.to(code).emit('room:participants', participants);
    ack?.({ left: true });
  });
}
