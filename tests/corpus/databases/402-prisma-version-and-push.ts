// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @prisma/client
// shape: class
// source: own
// atomic: nothing to fix: version in the where, count read, and everything read again

import { Injectable, ConflictException, NotFoundException } from '@nestjs/common';
import { PrismaService } from './prisma.service';
import type { PrismaClient } from '@prisma/client';

@Injectable()
export class DocumentsService {
  private readonly db: PrismaClient;

  constructor(prisma: PrismaService) {
    this.db = prisma as unknown as PrismaClient;
  }

  async rename(id: string, section: string, title: string, attempts = 3): Promise<void> {
    const document = await this.db.document.findUnique({ where: { id } });
    if (!document) throw new NotFoundException();
    const outline = document.outline as Record<string, string>;
    const { count } = await this.db.document.updateMany({
      where: { id, version: document.version },
      data: { outline: { ...outline, [section]: title }, version: { increment: 1 } },
    });
    if (count === 1) return;
    if (attempts <= 1) throw new ConflictException('document is being edited');
    return this.rename(id, section, title, attempts - 1);
  }

  async tag(id: string, tag: string) {
    return this.db.document.update({ where: { id }, data: { tags: { push: tag } } });
  }
}
