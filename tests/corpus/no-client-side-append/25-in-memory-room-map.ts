// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: Map
// shape: class
// source: own
// atomic: nothing to fix: the Map is read and written in one tick

import type { WebSocket } from "ws";

export class Rooms {
  private readonly members = new Map<string, Set<WebSocket>>();

  async join(room: string, socket: WebSocket, authorise: (room: string) => Promise<boolean>): Promise<boolean> {
    if (!(await authorise(room))) return false;
    const sockets = this.members.get(room) ?? new Set();
    sockets.add(socket);
    this.members.set(room, sockets);
    socket.once("close", () => {
      const left = this.members.get(room);
      left?.delete(socket);
      if (left?.size === 0) this.members.delete(room);
    });
    return true;
  }
}
