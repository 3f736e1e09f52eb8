// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 42
// client: Cloudflare Durable Objects
// shape: class
// source: own
// atomic: read the job again after the call

import { DurableObject } from 'cloudflare:workers';

interface Job {
  state: 'queued' | 'running' | 'done' | 'cancelled';
  attempts: number;
  input: string;
  output?: string;
}

interface Env {
  AI: { run(model: string, input: { prompt: string }): Promise<{ response: string }> };
}

export class JobObject extends DurableObject<Env> {
  private read(): Promise<Job | undefined> {
    return this.ctx.storage.get<Job>('job');
  }

  async submit(input: string): Promise<void> {
    await this.ctx.storage.put<Job>('job', { state: 'queued', attempts: 0, input });
    await this.ctx.storage.setAlarm(Date.now());
  }

  async cancel(): Promise<void> {
    const job = await this.read();
    if (job && job.state !== 'done') await this.ctx.storage.put('job', { ...job, state: 'cancelled' });
  }

  async alarm(): Promise<void> {
    const job = await this.read();
    if (!job || job.state === 'cancelled') return;
    const { response } = await this.env.AI.run('@cf/meta/llama-3.1-8b-instruct', { prompt: job.input });
    await this.ctx.storage.put('job', { ...job, state: 'done', attempts: job.attempts + 1, output: response });
  }
}
