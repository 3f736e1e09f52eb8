// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 45
// alt-lines: 25
// client: ioredis
// shape: class
// source: own
// atomic: a set of devices for each user: SADD

import type { Redis } from 'ioredis';

abstract class HashRepository<T extends { id: string }> {
  constructor(
    protected readonly redis: Redis,
    protected readonly name: string,
  ) {}

  async findOne(id: string): Promise<T | null> {
    const text = await this.redis.hget(this.name, id);
    return text ? (JSON.parse(text) as T) : null;
  }

  async save(entity: T): Promise<T> {
    await this.redis.hset(this.name, entity.id, JSON.stringify(entity));
    return entity;
  }
}

interface User {
  id: string;
  email: string;
  devices: { token: string; platform: string }[];
}

export class UserRepository extends HashRepository<User> {
  constructor(redis: Redis) {
    super(redis, 'users');
  }

  async registerDevice(userId: string, token: string, platform: string): Promise<User> {
    const user = await this.findOne(userId);
    if (!user) throw new Error(`user ${userId} not found`);
    const devices = user.devices.filter((device) => device.token !== token);
    return this.save({ ...user, devices: [...devices, { token, platform }] });
  }
}
