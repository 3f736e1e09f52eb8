// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @prisma/client
// shape: class
// source: own
// atomic: nothing to fix: the row is only proved to exist, the values are input

import { ForbiddenException, NotFoundException } from '@nestjs/common';
import type { PrismaClient } from '@prisma/client';
import type { UpdatePostDto } from './dto';

export class PostsService {
  constructor(private prisma: PrismaClient) {}

  async update(id: number, userId: number, dto: UpdatePostDto) {
    const post = await this.prisma.post.findUnique({ where: { id } });
    if (!post) throw new NotFoundException(`post ${id}`);
    if (post.authorId !== userId) throw new ForbiddenException();

    return this.prisma.post.update({
      where: { id: post.id },
      data: { title: dto.title, body: dto.body, slug: dto.title.toLowerCase().replace(/\s+/g, '-') },
    });
  }
}
