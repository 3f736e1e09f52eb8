// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: typeorm
// shape: class
// source: own
// atomic: nothing to fix: views = views + 1 in SQL

import { Repository } from 'typeorm';
import { Article } from './article.entity';

export class ArticleService {
  constructor(private articles: Repository<Article>) {}

  async view(id: number) {
    const article = await this.articles.findOneBy({ id });
    if (!article || article.hidden) return null;
    await this.articles
      .createQueryBuilder()
      .update(Article)
      .set({ views: () => 'views + 1' })
      .where('id = :id', { id })
      .execute();
    return article;
  }
}
