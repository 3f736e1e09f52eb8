// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: postgres
// shape: class
// source: own
// atomic: nothing to fix: the row is locked in the transaction

import postgres from 'postgres';

type Execution = { trace: string[]; completed_steps: number; total_steps: number };

export class ExecutionStore {
  private readonly sql = postgres(process.env.DATABASE_URL!, { max: 20 });

  async stepCompleted(executionId: string, nodeId: string): Promise<{ done: boolean }> {
    return this.sql.begin(async (tx) => {
      const [execution] = await tx<Execution[]>`
        SELECT trace, completed_steps, total_steps
        FROM workflow_executions
        WHERE id = ${executionId}
        FOR UPDATE`;
      if (!execution) throw new Error(`execution ${executionId} is gone`);
      const trace = execution.trace.includes(nodeId) ? execution.trace : [...execution.trace, nodeId];
      const completed = trace.length;
      await tx`UPDATE workflow_executions SET trace = ${tx.json(trace)}, completed_steps = ${completed} WHERE id = ${executionId}`;
      return { done: completed >= execution.total_steps };
    });
  }
}
