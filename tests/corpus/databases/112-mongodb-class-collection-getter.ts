// kind: 1 client-side append
// rule: no-client-side-append
// expect: report
// lines: 23
// client: mongodb
// shape: class
// source: own
// atomic: $push

import { type Collection, type Db, ObjectId } from 'mongodb';

export class TaskRepository {
  constructor(private readonly db: Db) {}

  private get tasks(): Collection {
    return this.db.collection('tasks');
  }

  async addComment(id: string, comment: string) {
    const task = await this.tasks.findOne({ _id: new ObjectId(id) });
    if (!task) return;
    task.comments.push({ comment, at: new Date() });
    await this.tasks.updateOne({ _id: new ObjectId(id) }, { $set: { comments: task.comments } });
  }
}
