// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 17
// client: kysely
// shape: cross-file
// source: own
// atomic: look at what saveIfUnchanged answers

import { ArticleRepository } from './repository.js';

export class EditorService {
  constructor(private readonly articles: ArticleRepository) {}

  async appendParagraph(id: string, paragraph: string): Promise<void> {
    const article = await this.articles.find(id);
    await this.articles.saveIfUnchanged(id, article.version, `${article.body}\n\n${paragraph}`);
  }
}
