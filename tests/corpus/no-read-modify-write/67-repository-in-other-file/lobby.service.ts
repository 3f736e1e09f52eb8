// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 20
// client: ioredis behind a repository class
// shape: cross-file
// source: own
// atomic: HINCRBY on the repository, one field per counter

import { LobbyRepository } from "./lobby.repository";

export class LobbyService {
  constructor(private readonly lobbies: LobbyRepository) {}

  async join(id: string): Promise<boolean> {
    const lobby = await this.lobbies.find(id);
    if (!lobby?.open) return false;
    lobby.players += 1;
    if (lobby.players === 4) lobby.open = false;
    await this.lobbies.save(lobby);
    return true;
  }
}
