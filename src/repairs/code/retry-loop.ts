import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { Edit } from './edits.js';
import { declaredIn, usesOf } from './names.js';
import { ancestorsOf, contains } from './nodes.js';
import type { Region } from './region.js';
import type { Site } from './site.js';
import { quoted } from './style.js';

type Source = Readonly<TSESLint.SourceCode>;
type Variable = TSESLint.Scope.Variable;

/** How often a loop tries before it gives up with an error. */
const maximumAttempts = 20;

/** A write, and the code of its key: an argument of it, or of the read that it takes it from. */
type KeySite = Pick<Site, 'write' | 'key' | 'style'> & Partial<Pick<Site, 'read'>>;

/** What stands between two attempts: the end of all patience, and a pause of random length. */
export function betweenAttempts(source: Source, site: KeySite, attempt: string): readonly [string, string] {
  const end = site.style.semicolon;
  return [
    `if (${attempt} === ${maximumAttempts}) throw new Error(${contentionMessage(source, site)})${end}`,
    `await new Promise((resolve) => setTimeout(resolve, ${attempt} * 10 * Math.random()))${end}`,
  ];
}

/** Insertions before the edits that begin at the same place. */
export function merged(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}

const passed: ReadonlySet<string> = new Set([N.BlockStatement, N.IfStatement, N.TryStatement, N.CatchClause]);

/** Whether nothing but blocks, branches and `try` lies between a statement and its region, so that `continue` reaches the loop. */
export function isInBlocks(statement: TSESTree.Node, region: Region): boolean {
  for (const each of ancestorsOf(statement)) {
    if (each === region.block) return true;
    if (!passed.has(each.type)) return false;
    if (each.type === N.TryStatement && each.finalizer) return false;
  }
  return false;
}

/** The declarations that must stand before the loop, since something after it uses them. */
export function hoist(source: Source, region: Region): { names: string[]; edits: Edit[] } | undefined {
  const outside = declaredIn(source, region.range).filter((variable) => usesOf(variable).some((use) => !contains(region.range, use.range)));
  const edits: Edit[] = [];
  for (const variable of outside) {
    const declarator = plainDeclarator(variable, region);
    if (!declarator) return undefined;
    const { parent, id } = declarator;
    edits.push({ range: [parent.range[0], declarator.range[0]], text: '' });
    if (id.typeAnnotation) edits.push({ range: id.typeAnnotation.range, text: '' });
    if (!declarator.init) edits.push({ range: declarator.range, text: `${id.name} = undefined` });
  }
  return { names: outside.map(({ name, defs }) => name + annotationOf(source, defs[0]?.name)), edits };
}

function annotationOf(source: Source, name: TSESTree.Node | undefined): string {
  return name?.type === N.Identifier && name.typeAnnotation ? source.getText(name.typeAnnotation) : '';
}

/** A declaration of one plain name in the region's own block. */
function plainDeclarator(
  { defs }: Variable,
  region: Region,
): (TSESTree.VariableDeclarator & { id: TSESTree.Identifier; parent: TSESTree.VariableDeclaration }) | undefined {
  const [definition] = defs;
  if (definition?.type !== 'Variable' || definition.parent.declarations.length !== 1 || definition.node.id.type !== N.Identifier)
    return undefined;
  return region.statements.includes(definition.parent)
    ? (definition.node as TSESTree.VariableDeclarator & { id: TSESTree.Identifier; parent: TSESTree.VariableDeclaration })
    : undefined;
}

/** The message of the error that ends the loop. */
function contentionMessage(source: Source, { read, write, key, style }: KeySite): string {
  const text = 'too much contention';
  const node = [...write.arguments, ...(read?.arguments ?? [])].find((argument) => source.getText(argument) === key);
  if (node?.type === N.TemplateLiteral) return `${key.slice(0, -1)}: ${text}\``;
  if (node?.type === N.Literal && typeof node.value === 'string') return `${key.slice(0, -1)}: ${text}${key.at(-1) ?? ''}`;
  if (node?.type === N.Identifier || node?.type === N.MemberExpression) return `\`\${${key}}: ${text}\``;
  return quoted(text, style);
}
