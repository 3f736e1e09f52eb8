// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 36
// client: ioredis
// shape: class
// source: own
// atomic: a hash of tasks by id; or a script that finds and sets

import Redis from 'ioredis';

interface Task {
  id: string;
  title: string;
  assignee?: string;
  attempts: number;
}

export class TaskBoard {
  constructor(private readonly redis = new Redis()) {}

  private key(board: string) {
    return `board:${board}:tasks`;
  }

  async list(board: string): Promise<Task[]> {
    const rows = await this.redis.lrange(this.key(board), 0, -1);
    return rows.map((row) => JSON.parse(row) as Task);
  }

  async bumpAttempts(board: string, id: string): Promise<Task | undefined> {
    const tasks = await this.list(board);
    const index = tasks.findIndex((task) => task.id === id);
    if (index === -1) return undefined;
    const task = { ...tasks[index], attempts: tasks[index].attempts + 1 };
    await this.redis.lset(this.key(board), index, JSON.stringify(task));
    return task;
  }
}
