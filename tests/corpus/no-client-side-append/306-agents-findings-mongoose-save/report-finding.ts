// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 15
// client: mongoose
// shape: cross-file
// source: own
// atomic: updateOne with $push

import { Investigation } from "./investigation";

export async function reportFinding(caseId: string, agent: string, finding: string) {
  const investigation = await Investigation.findOne({ caseId }).lean();
  const findings = [...(investigation?.findings ?? []), { agent, finding }];
  await Investigation.updateOne({ caseId }, { $set: { findings } }, { upsert: true });
  return findings.length;
}
