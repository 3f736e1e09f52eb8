import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { deadWithout } from './code/dead.js';
import { decisionOf, onlyPrepare, presenceIn, usesRead, type Decision } from './code/decision.js';
import { fixOf, removal, textOf, type Edit } from './code/edits.js';
import { filled, negated, succeeded } from './code/forms.js';
import { importing } from './code/imports.js';
import { bare, contains } from './code/nodes.js';
import { declaring, withNamedScript } from './code/scripts.js';
import { formOf, siteOf, type Site } from './code/site.js';
import { storedIn } from './code/stored.js';
import type { Repair, RepairContext } from './repair.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Deletes the record only if it is still the one looked at, or reads and deletes it in one step. */
export function releaseRepairs(context: RepairContext): Repair[] {
  const { finding } = context;
  if (finding.form !== 'deleteIfMine' && finding.form !== 'takeOnce') return [];
  const site = siteOf(context);
  const decision = site && decisionOf(context.source, site);
  if (!site || !decision || context.source.getCommentsInside(decision.statement).length > 0) return [];
  const repair = finding.form === 'deleteIfMine' ? compareAndDelete(context, site, decision) : take(context, site, decision);
  return repair ? [repair] : [];
}

/** `if (owner === mine) del()` → one script that compares and deletes. */
function compareAndDelete(context: RepairContext, site: Site, decision: Decision): Repair | undefined {
  const { source } = context;
  const form = formOf(context, 'compareAndDelete');
  const mine = mineIn(source, decision, site.read);
  const code = form && mine && filled(form.code, { store: site.store, key: site.key, old: source.getText(mine) }, site.style);
  if (!form?.succeeded || code === undefined || !onlyPrepare(source, decision.between)) return undefined;
  const dead = deadWithout(source, site.region.range, [decision.statement.test.range, site.write.range], site.read);
  if (!dead.ranges.some((range) => contains(range, site.read.range))) return undefined;
  const named = withNamedScript(source, code, 'compareAndDelete', site.style);
  const deleted = succeeded(form, `(await ${named.code})`, site.style);
  if (deleted === undefined) return undefined;
  const edits = [
    ...importing(source, form.imports ?? {}, site.style),
    ...declaring(source, named),
    ...dead.edits,
    ...decided(source, site, decision, named.code, deleted),
  ];
  return { title: form.name, kind: 'equivalent', fix: fixOf(edits) };
}

/** What the value read is compared with. */
function mineIn(source: Source, { statement, shape }: Decision, read: TSESTree.Node): TSESTree.Expression | undefined {
  const test = bare(statement.test);
  if (test.type !== N.BinaryExpression || !(shape === 'enter' ? /^===?$/u : /^!==?$/u).test(test.operator)) return undefined;
  const isWhole = (node: TSESTree.Node): boolean => storedIn(source, node, read)?.path.length === 0;
  if (isWhole(test.left) && !usesRead(source, test.right, read)) return test.right;
  return isWhole(test.right) && !usesRead(source, test.left, read) ? (test.left as TSESTree.Expression) : undefined;
}

/** The edits that put the answer of the delete in the place of the test. */
function decided(source: Source, site: Site, { statement, shape, write, rest }: Decision, code: string, deleted: string): Edit[] {
  if (shape === 'leave')
    return [removal(source, statement), { range: write.range, text: `if (${negated(deleted)}) ${source.getText(statement.consequent)}` }];
  if (rest.length === 0 && !statement.alternate)
    return [{ range: statement.range, text: textOf(source, write.range, [{ range: site.write.range, text: code }]) }];
  if (rest.length === 0 && statement.alternate)
    return [{ range: statement.range, text: `if (${negated(deleted)}) ${source.getText(statement.alternate)}` }];
  return [{ range: statement.test.range, text: deleted }, removal(source, write)];
}

/** `get(); if (!value) return; del()` → `getdel()` */
function take(context: RepairContext, site: Site, decision: Decision): Repair | undefined {
  const { source, finding } = context;
  const form = formOf(context, 'take');
  const presence = presenceIn(source, decision.statement.test, site.read);
  const facts = finding.read?.facts;
  const isFirst = presence === (decision.shape === 'leave' ? 'absent' : 'present') && onlyPrepare(source, decision.between);
  const code = form && filled(form.code, { store: site.store, key: site.key }, site.style);
  if (!form || code === undefined || !isFirst || facts?.effect !== 'read' || facts.field !== undefined) return undefined;
  const isEmptied = decision.shape === 'enter' && decision.rest.length === 0 && decision.between.length === 0;
  if (isEmptied) return undefined;
  return { title: form.name, kind: 'equivalent', fix: fixOf([{ range: site.read.range, text: code }, removal(source, decision.write)]) };
}
