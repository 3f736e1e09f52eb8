import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { fixOf, removal, type Edit } from './code/edits.js';
import { filled, succeeded } from './code/forms.js';
import { importing } from './code/imports.js';
import { argumentAt } from './code/lock-key.js';
import { variableOf } from './code/names.js';
import { contains, descendantsOf } from './code/nodes.js';
import { formOf, siteOf, statementOf } from './code/site.js';
import type { Repair, RepairContext } from './repair.js';

type Source = Readonly<TSESLint.SourceCode>;

/** `setnx`, then `expire`: one command that does both, so that a crash leaves no record without an end. */
export function expiringCreateRepairs(context: RepairContext): Repair[] {
  const { source, finding } = context;
  if (finding.form !== 'expireAfterCreate' || !/^expire$/iu.test(finding.write?.method ?? '')) return [];
  const site = siteOf(context);
  const form = formOf(context, 'createWithTtl');
  const facts = finding.read?.facts;
  const value = site && facts && 'value' in facts && facts.value !== undefined ? argumentAt(site.read.arguments, facts.value) : undefined;
  const [, ttl, ...others] = site?.write.arguments ?? [];
  const statement = site && statementOf(site.write);
  const awaited = site?.read.parent;
  if (
    !site ||
    !form?.succeeded ||
    !value ||
    !ttl ||
    others.length > 0 ||
    !statement ||
    awaited?.type !== N.AwaitExpression ||
    !isKnownBefore(source, ttl, site.read)
  )
    return [];
  const code = filled(form.code, { store: site.store, key: site.key, value: source.getText(value), ttl: source.getText(ttl) }, site.style);
  const condition = code === undefined ? undefined : succeeded(form, `(await ${code})`, site.style);
  if (code === undefined || condition === undefined) return [];
  const answersAlike = facts?.effect === 'write';
  const whole = onlyExpiry(source, statement);
  const repaired = (...edits: Edit[]): Repair[] => [
    { title: form.name, kind: 'equivalent', fix: fixOf([...importing(source, form.imports ?? {}, site.style), ...edits]) },
  ];
  // `if (await setnx()) expire()`: with the expiry goes the decision, but the command in it stays.
  if (whole && contains(whole.range, site.read.range))
    return repaired({ range: whole.range, text: `await ${code}${site.style.semicolon}` });
  const text = answersAlike ? `await ${code}` : answerOf(awaited, condition);
  return repaired({ range: awaited.range, text }, removal(source, whole ?? statement));
}

/** Whether all that an expression names is there before another node. */
function isKnownBefore(source: Source, node: TSESTree.Node, before: TSESTree.Node): boolean {
  for (const each of descendantsOf(source, node)) {
    const declared = each.type === N.Identifier ? variableOf(source.scopeManager, each)?.defs[0] : undefined;
    if (declared?.type === 'Variable' && declared.name.range[0] > before.range[0]) return false;
  }
  return true;
}

/** A boolean where the answer is only asked for its truth, else the number that it was. */
function answerOf({ parent }: TSESTree.AwaitExpression, condition: string): string {
  if (parent.type === N.IfStatement) return condition;
  if (parent.type === N.UnaryExpression) return `(${condition})`;
  if (parent.type === N.VariableDeclarator && parent.id.type === N.Identifier && !/\bResult\b/u.test(parent.id.name))
    return `${condition} ? 1 : 0`;
  return `((${condition}) ? 1 : 0)`;
}

/** The `if` that holds the expiry and nothing else. */
function onlyExpiry(source: Source, statement: TSESTree.ExpressionStatement): TSESTree.IfStatement | undefined {
  const { parent } = statement;
  const deciding = parent.type === N.BlockStatement && parent.body.length === 1 ? parent.parent : parent;
  const isAlone = deciding.type === N.IfStatement && !deciding.alternate && contains(deciding.consequent.range, statement.range);
  return isAlone && source.getCommentsInside(deciding).length === 0 ? deciding : undefined;
}
