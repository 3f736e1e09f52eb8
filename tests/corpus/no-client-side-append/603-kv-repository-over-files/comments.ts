export interface Comment {
  author: string;
  text: string;
  at: number;
}

export class Comments {
  constructor(private readonly kv: KVNamespace) {}

  async list(slug: string): Promise<Comment[]> {
    return (await this.kv.get<Comment[]>(`comments:${slug}`, 'json')) ?? [];
  }

  async replace(slug: string, comments: Comment[]): Promise<void> {
    await this.kv.put(`comments:${slug}`, JSON.stringify(comments));
  }
}
