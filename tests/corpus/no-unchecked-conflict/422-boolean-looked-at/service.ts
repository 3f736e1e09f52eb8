// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: kysely
// shape: cross-file
// source: own
// atomic: nothing to fix: a lost race begins again

import { ArticleRepository } from './repository.js';

export class EditorService {
  constructor(private readonly articles: ArticleRepository) {}

  async appendParagraph(id: string, paragraph: string): Promise<void> {
    let saved = false;
    while (!saved) {
      const article = await this.articles.find(id);
      saved = await this.articles.saveIfUnchanged(id, article.version, `${article.body}\n\n${paragraph}`);
    }
  }
}
