// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: Deno.openKv
// shape: helpers
// source: own
// atomic: nothing to fix: checked, and read again until it holds

interface Room {
  players: string[];
  state: 'waiting' | 'playing';
}

type Change<T> = (value: T) => T | null;

async function mutate<T>(kv: Deno.Kv, key: Deno.KvKey, initial: T, change: Change<T>): Promise<T | null> {
  let result: Deno.KvCommitResult | Deno.KvCommitError = { ok: false };
  let next: T | null = null;
  while (!result.ok) {
    const entry = await kv.get<T>(key);
    next = change(entry.value ?? initial);
    if (next === null) return null;
    result = await kv.atomic().check(entry).set(key, next).commit();
  }
  return next;
}

export class Lobby {
  #kv: Deno.Kv;

  constructor(kv: Deno.Kv) {
    this.#kv = kv;
  }

  join(room: string, player: string): Promise<Room | null> {
    return mutate<Room>(this.#kv, ['rooms', room], { players: [], state: 'waiting' }, (current) => {
      if (current.state === 'playing' || current.players.length >= 4) return null;
      return { ...current, players: [...current.players, player] };
    });
  }

  start(room: string): Promise<Room | null> {
    return mutate<Room>(this.#kv, ['rooms', room], { players: [], state: 'waiting' }, (current) =>
      current.players.length < 2 ? null : { ...current, state: 'playing' },
    );
  }
}
