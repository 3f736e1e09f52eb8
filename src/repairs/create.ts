import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { creating, type ConditionalWrite } from './code/conditional.js';
import { deadWithout } from './code/dead.js';
import { decisionOf, onlyPrepare, presenceIn, type Decision } from './code/decision.js';
import { fixOf, indentAt, indenting, removal, textOf, type Edit } from './code/edits.js';
import { negated } from './code/forms.js';
import { freshName } from './code/names.js';
import { contains, type Range } from './code/nodes.js';
import { siteOf, type Site } from './code/site.js';
import { quoted } from './code/style.js';
import type { Repair, RepairContext } from './repair.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Creates the record only if it is absent, in one operation, and decides by the answer instead of by an earlier look. */
export function createRepairs(context: RepairContext): Repair[] {
  const { source, finding } = context;
  if (finding.form !== 'createIfAbsent') return [];
  const site = siteOf(context);
  const decision = site && decisionOf(source, site);
  const write = site && creating(context, site);
  if (!decision || !write || source.getCommentsInside(site.write).length > 0) return [];
  const presence = presenceIn(source, decision.statement.test, site.read);
  const edits = presence === (decision.shape === 'leave' ? 'present' : 'absent') ? editsOf(source, site, decision, write) : undefined;
  return edits ? [{ title: write.name, kind: 'equivalent', fix: fixOf(edits) }] : [];
}

function editsOf(source: Source, site: Site, decision: Decision, write: ConditionalWrite): Edit[] | undefined {
  return decision.shape === 'leave' ? leaving(source, site, decision, write) : entering(source, site, decision, write);
}

/** `if (exists) return false; set(); …` → `if (!created) return false; …` */
function leaving(source: Source, site: Site, decision: Decision, write: ConditionalWrite): Edit[] | undefined {
  const { statement, between } = decision;
  const dead = deadWithout(source, site.region.range, [statement.range, decision.write.range], site.read);
  // What the other way answers may come from the read itself: then there is nothing to answer without it.
  if (mentionsRegion(source, site, statement.consequent) || source.getCommentsInside(statement).length > 0) return undefined;
  const isGone = onlyPrepare(source, between) && dead.ranges.some((range) => contains(range, site.read.range));
  const gone = isGone ? [removal(source, statement), ...dead.edits] : [];
  return [...gone, { range: decision.write.range, text: refusing(source, site, decision, write) }];
}

/** Whether a statement uses what the region declares. */
function mentionsRegion(source: Source, { region }: Site, node: TSESTree.Node): boolean {
  return (source.scopeManager?.scopes ?? []).some((scope) =>
    scope.references.some(({ identifier, resolved }) => {
      const declared = resolved?.defs[0]?.name.range;
      return (
        contains(node.range, identifier.range) &&
        declared !== undefined &&
        contains(region.range, declared) &&
        !contains(node.range, declared)
      );
    }),
  );
}

/** The write, and after it the way out of whoever came second. */
function refusing(source: Source, site: Site, { statement, write: at }: Decision, write: ConditionalWrite): string {
  const way = moved(source, statement.consequent, at);
  if (write.lost) return `if (${write.lost(`(await ${write.code})`)}) ${way}`;
  return caught(source, site, at, write, way);
}

/** A statement's code, for the place of another one. */
function moved(source: Source, statement: TSESTree.Node, to: TSESTree.Node): string {
  const from = indentAt(source, statement.range[0]);
  const target = indentAt(source, to.range[0]);
  return source.getText(statement).replaceAll(`\n${from}`, `\n${target}`);
}

/** The write in a `try`, since it throws where something is there. */
function caught(
  source: Source,
  { style, write: call }: Site,
  at: TSESTree.ExpressionStatement,
  write: ConditionalWrite,
  way: string,
): string {
  const indent = indentAt(source, at.range[0]);
  const { indent: tab, semicolon: end } = style;
  const error = freshName(source, 'error', 'cause', 'reason');
  const code = style.isTyped ? `(${error} as NodeJS.ErrnoException).code` : `${error}.code`;
  const others = write.errors.map((each) => `${code} !== ${quoted(each, style)}`).join(' && ');
  const statement = textOf(source, at.range, [{ range: call.range, text: write.code }]);
  const inner = way.startsWith('{') ? way.slice(1, -1).trim() : way;
  const lines = [
    `try {`,
    `${tab}${statement}`,
    `} catch (${error}) {`,
    `${tab}if (${others}) throw ${error}${end}`,
    ...(inner === '' ? [] : [`${tab}${inner}`]),
    `}`,
  ];
  return lines.join(`\n${indent}`);
}

/** `if (!exists) { set(); … }` → `if (created) { … }` */
function entering(source: Source, site: Site, decision: Decision, write: ConditionalWrite): Edit[] | undefined {
  const { statement, between, rest } = decision;
  const { alternate } = statement;
  if (between.length > 0) return alternate ? undefined : within(source, site, decision, write);
  const gone: Range[] = [statement.test.range, decision.write.range];
  const dead = deadWithout(source, site.region.range, gone, site.read);
  if (!dead.ranges.some((range) => contains(range, site.read.range))) return alternate ? undefined : within(source, site, decision, write);
  const hasComments = source
    .getCommentsInside(statement)
    .some(
      (comment) => !rest.some((each) => contains(each.range, comment.range)) && !(alternate && contains(alternate.range, comment.range)),
    );
  if (hasComments) return undefined;
  if (!write.lost) return alternate ? undefined : within(source, site, decision, write);
  if (rest.length === 0 && !alternate)
    return [
      ...dead.edits,
      { range: statement.range, text: textOf(source, decision.write.range, [{ range: site.write.range, text: write.code }]) },
    ];
  const created = negated(write.lost(`(await ${write.code})`));
  const edits: Edit[] = [...dead.edits, { range: statement.test.range, text: created }];
  if (rest.length > 0) return [...edits, removal(source, decision.write)];
  if (!alternate) return undefined;
  // Nothing is left to do for the creator: only the other way remains.
  return [...dead.edits, { range: statement.range, text: `if (${write.lost(`(await ${write.code})`)}) ${source.getText(alternate)}` }];
}

/** The earlier look stays as a shortcut, and the write decides. */
function within(source: Source, site: Site, { write: at, rest }: Decision, write: ConditionalWrite): Edit[] | undefined {
  const first = rest[0];
  const last = rest.at(-1);
  if (!write.lost) return rest.length === 0 ? [{ range: at.range, text: caught(source, site, at, write, '') }] : undefined;
  if (!first || !last) return [{ range: site.write.range, text: write.code }];
  const tab = site.style.indent;
  const indent = indentAt(source, at.range[0]);
  const range: Range = [at.range[0], last.range[1]];
  const body = textOf(source, [first.range[0], last.range[1]], indenting(source, [first.range[0], last.range[1]], tab));
  return [{ range, text: `if (${negated(write.lost(`(await ${write.code})`))}) {\n${indent}${tab}${body}\n${indent}}` }];
}
