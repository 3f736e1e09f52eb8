// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 21
// alt-lines: 27, 38
// client: Deno
// shape: helpers
// source: own
// atomic: a lock around both

const PLAN = new URL('./plan.json', import.meta.url);

interface Plan {
  goal: string;
  steps: { title: string; owner?: string; state: 'open' | 'taken' | 'done' }[];
}

async function updatePlan(change: (plan: Plan) => void): Promise<Plan> {
  const plan = JSON.parse(await Deno.readTextFile(PLAN)) as Plan;
  change(plan);
  await Deno.writeTextFile(PLAN, JSON.stringify(plan, null, 2));
  return plan;
}

export async function claimStep(owner: string): Promise<string | undefined> {
  let title: string | undefined;
  await updatePlan((plan) => {
    const step = plan.steps.find((s) => s.state === 'open');
    if (!step) return;
    step.state = 'taken';
    step.owner = owner;
    title = step.title;
  });
  return title;
}

export function finishStep(title: string) {
  return updatePlan((plan) => {
    for (const step of plan.steps) if (step.title === title) step.state = 'done';
  });
}
