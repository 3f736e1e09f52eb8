// kind: 8 lossy flush
// rule: no-lossy-flush
// expect: report
// lines: 37
// alt-lines: 42
// client: pg
// shape: class
// source: own
// atomic: take the buffer first: const batch = this.pending; this.pending = []

import { Injectable, OnModuleDestroy } from '@nestjs/common';
import { Pool } from 'pg';

interface AuditEvent {
  actor: string;
  action: string;
  at: Date;
}

@Injectable()
export class AuditBatcher implements OnModuleDestroy {
  private pending: AuditEvent[] = [];
  private readonly timer = setInterval(() => void this.flush(), 2000);

  constructor(private readonly pool: Pool) {}

  record(actor: string, action: string): void {
    this.pending.push({ actor, action, at: new Date() });
    if (this.pending.length >= 500) void this.flush();
  }

  async flush(): Promise<void> {
    if (this.pending.length === 0) return;
    const actors = this.pending.map((event) => event.actor);
    const actions = this.pending.map((event) => event.action);
    const times = this.pending.map((event) => event.at);
    await this.pool.query('INSERT INTO audit (actor, action, at) SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[])', [
      actors,
      actions,
      times,
    ]);
    this.pending = [];
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }
}
