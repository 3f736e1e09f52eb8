// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 24
// client: postgres
// shape: class
// source: own
// atomic: trace = trace || ..., completed = completed + 1

import postgres from 'postgres';

type Execution = { trace: string[]; completed_steps: number; total_steps: number };

export class ExecutionStore {
  private readonly sql = postgres(process.env.DATABASE_URL!, { max: 20 });

  async stepCompleted(executionId: string, nodeId: string): Promise<{ done: boolean }> {
    const [execution] = await this.sql<Execution[]>`
      SELECT trace, completed_steps, total_steps FROM workflow_executions WHERE id = ${executionId}`;
    if (!execution) throw new Error(`execution ${executionId} is gone`);

    const trace = [...(execution.trace ?? []), nodeId];
    const completed = execution.completed_steps + 1;
    await this.sql`
      UPDATE workflow_executions
      SET trace = ${this.sql.json(trace)}, completed_steps = ${completed}
      WHERE id = ${executionId}`;

    return { done: completed >= execution.total_steps };
  }

  async close() {
    await this.sql.end({ timeout: 5 });
  }
}
