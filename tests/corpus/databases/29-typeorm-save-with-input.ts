// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: typeorm
// shape: class
// source: own
// atomic: nothing to fix: fields are set from input

import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Profile } from './profile.entity';

@Injectable()
export class ProfileService {
  constructor(@InjectRepository(Profile) private readonly profiles: Repository<Profile>) {}

  async update(id: string, input: { displayName?: string; bio?: string }): Promise<Profile> {
    const profile = await this.profiles.findOneBy({ id });
    if (!profile) throw new NotFoundException();
    if (input.displayName !== undefined) profile.displayName = input.displayName;
    if (input.bio !== undefined) profile.bio = input.bio.trim();
    profile.updatedAt = new Date();
    return this.profiles.save(profile);
  }
}
