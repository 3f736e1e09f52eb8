// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @react-native-async-storage/async-storage
// shape: class
// source: own
// atomic: nothing to fix: a mutex for each key, kept in a map

import AsyncStorage from '@react-native-async-storage/async-storage';
import { Mutex } from 'async-mutex';

const mutexes = new Map<string, Mutex>();

function mutexFor(key: string): Mutex {
  const existing = mutexes.get(key);
  if (existing) return existing;
  const created = new Mutex();
  mutexes.set(key, created);
  return created;
}

export class StepCounter {
  constructor(private readonly prefix = 'steps') {}

  private keyOf(day: Date): string {
    return `${this.prefix}:${day.toISOString().slice(0, 10)}`;
  }

  async add(steps: number, day = new Date()): Promise<number> {
    const key = this.keyOf(day);
    return mutexFor(key).runExclusive(async () => {
      const stored = await AsyncStorage.getItem(key);
      const total = (stored ? Number.parseInt(stored, 10) : 0) + steps;
      await AsyncStorage.setItem(key, String(total));
      return total;
    });
  }

  async total(day = new Date()): Promise<number> {
    return Number.parseInt((await AsyncStorage.getItem(this.keyOf(day))) ?? '0', 10);
  }
}
