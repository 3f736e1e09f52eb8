import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { fixOf, type Edit } from './code/edits.js';
import { importedAs } from './code/imports.js';
import { constantOf, usesOf, variableOf } from './code/names.js';
import { bare, contains, functionOf } from './code/nodes.js';
import { argumentsAt } from './code/places.js';
import { filled } from './code/forms.js';
import { formOf, statementOf } from './code/site.js';
import { styleOf } from './code/style.js';
import type { Repair, RepairContext } from './repair.js';

type Source = Readonly<TSESLint.SourceCode>;

/** An id of its own for each record; what the id said stays in it, as its beginning. */
export function vectorIdRepairs(context: RepairContext): Repair[] {
  const { finding, source } = context;
  const { write, node } = finding;
  const call = write?.call;
  const ids = write?.facts && 'ids' in write.facts ? write.facts.ids : undefined;
  if (finding.kind !== 'fixed-vector-id' || call !== node || call?.type !== N.CallExpression || !ids) return [];
  // `replace` asks for a record that is there.
  if (write?.method === 'replace') return asNewRecord(context, call);
  const random = randomIn(source, call);
  if (random === undefined) return [];
  const nodes = ids.flatMap((place) => argumentsAt(source, call.arguments, place));
  const isPlain = formOf(context, 'ownId') !== undefined;
  const edits = nodes.map((id) => (isPlain ? replaced(source, id, random) : ownId(source, id, call, random)));
  if (edits.length === 0 || edits.some((edit) => edit === undefined)) return [];
  return [{ title: 'an id of its own for each record', kind: 'remodel', fix: fixOf(edits.filter((edit) => edit !== undefined)) }];
}

/** A record more in the place of one that is replaced, where the call says nothing but its id and its contents. */
function asNewRecord(context: RepairContext, call: TSESTree.CallExpression): Repair[] {
  const { source, finding } = context;
  const facts = finding.write?.facts;
  const form = formOf(context, 'ownItem');
  const [item] = facts && 'value' in facts && facts.value !== undefined ? argumentsAt(source, call.arguments, facts.value) : [];
  const [record] = call.arguments;
  const isWhole = record?.type === N.ObjectExpression && record.properties.length === 2;
  if (!form || !item || !isWhole || !statementOf(call) || call.callee.type !== N.MemberExpression) return [];
  const fillings = { store: source.getText(call.callee.object), item: source.getText(item) };
  const code = filled(form.code, fillings, styleOf(source, finding.module.filename));
  return code === undefined ? [] : [{ title: form.name, kind: 'remodel', fix: fixOf([{ range: call.range, text: code }]) }];
}

/** The code of a random id: the name that the file imports, or that of the platform. */
function randomIn(source: Source, call: TSESTree.Node): string | undefined {
  const imported = importedAs(source, 'node:crypto', 'randomUUID') ?? importedAs(source, 'crypto', 'randomUUID');
  if (imported !== undefined) return `${imported}()`;
  for (let scope: TSESLint.Scope.Scope | null = source.getScope(call); scope; scope = scope.upper) {
    const [definition] = scope.set.get('crypto')?.defs ?? [];
    if (definition)
      return definition.type === 'ImportBinding' && /^(?:node:)?crypto$/u.test(moduleOf(definition.parent))
        ? 'crypto.randomUUID()'
        : undefined;
  }
  return 'crypto.randomUUID()';
}

function moduleOf(node: TSESTree.Node | null): string {
  return node?.type === N.ImportDeclaration ? node.source.value : '';
}

/** The edit that makes an id differ from record to record. */
function ownId(source: Source, node: TSESTree.Node, call: TSESTree.CallExpression, random: string): Edit | undefined {
  const id = bare(node);
  if (id.type === N.TemplateLiteral) return { range: [id.range[1] - 1, id.range[1]], text: `:\${${random}}\`` };
  if (id.type === N.BinaryExpression) return { range: [id.range[1], id.range[1]], text: ` + \`:\${${random}}\`` };
  if (id.type !== N.Identifier)
    return replaced(source, node, id.type === N.Literal ? random : `\`\${${source.getText(node)}}:\${${random}}\``);
  const variable = variableOf(source.scopeManager, id);
  const init = variable && constantOf(variable)?.init;
  // A constant that only this call uses becomes the new id itself.
  if (init && functionOf(init) === functionOf(call) && usesOf(variable).every((use) => contains(call.range, use.range)))
    return ownId(source, init, call, random);
  if (init && bare(init).type === N.Literal) return replaced(source, node, random);
  return replaced(source, node, `\`\${${id.name}}:\${${random}}\``);
}

/** The edit of an expression, which may also be a property in short. */
function replaced(source: Source, node: TSESTree.Node, text: string): Edit {
  const isShort = node.parent?.type === N.Property && node.parent.shorthand;
  return { range: node.range, text: isShort ? `${source.getText(node)}: ${text}` : text };
}
