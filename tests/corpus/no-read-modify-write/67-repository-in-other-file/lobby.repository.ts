import type { Redis } from "ioredis";

export interface Lobby {
  id: string;
  players: number;
  open: boolean;
}

export class LobbyRepository {
  constructor(private readonly redis: Redis) {}

  async find(id: string): Promise<Lobby | null> {
    const json = await this.redis.get(`lobby:${id}`);
    return json ? (JSON.parse(json) as Lobby) : null;
  }

  async save(lobby: Lobby): Promise<void> {
    await this.redis.set(`lobby:${lobby.id}`, JSON.stringify(lobby));
  }
}
