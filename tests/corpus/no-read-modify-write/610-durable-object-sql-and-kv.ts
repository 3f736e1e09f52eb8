// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: Cloudflare Durable Objects
// shape: class
// source: own
// atomic: nothing to fix: read again after the call, with nothing awaited before the write

import { DurableObject } from 'cloudflare:workers';

interface Job {
  state: 'queued' | 'done' | 'cancelled';
  input: string;
  output?: string;
}

interface Env {
  AI: { run(model: string, input: { prompt: string }): Promise<{ response: string }> };
}

export class JobObject extends DurableObject<Env> {
  async alarm(): Promise<void> {
    const queued = await this.ctx.storage.get<Job>('job');
    if (queued?.state !== 'queued') return;
    const { response } = await this.env.AI.run('@cf/meta/llama-3.1-8b-instruct', { prompt: queued.input });
    const job = await this.ctx.storage.get<Job>('job');
    if (job?.state !== 'queued') return;
    await this.ctx.storage.put('job', { ...job, state: 'done', output: response });
  }

  countRun(): number {
    const row = this.ctx.storage.sql.exec<{ runs: number }>('SELECT runs FROM stats WHERE id = 1').one();
    this.ctx.storage.sql.exec('UPDATE stats SET runs = ? WHERE id = 1', row.runs + 1);
    return row.runs + 1;
  }
}
