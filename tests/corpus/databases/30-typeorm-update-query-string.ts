// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 24
// client: typeorm
// shape: class
// source: own
// atomic: increment({ id }, "views", 1)

import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Article } from './article.entity';

@Injectable()
export class ArticleService {
  constructor(
    @InjectRepository(Article)
    private articleRepository: Repository<Article>,
  ) {}

  async view(id: number) {
    const article = await this.articleRepository.findOne({ where: { id }, relations: ['author'] });
    await this.articleRepository.update(id, { views: article.views + 1 });
    return article;
  }
}
