import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { Edit } from './code/edits.js';
import { filled, negated, succeeded } from './code/forms.js';
import { afterImports } from './code/imports.js';
import { freshName, variableOf } from './code/names.js';
import { ancestorsOf } from './code/nodes.js';
import { formOf } from './code/site.js';
import { withNamedScript } from './code/scripts.js';
import { styled, type Style } from './code/style.js';
import type { RepairContext } from './repair.js';

type Source = Readonly<TSESLint.SourceCode>;

/** A function of the file that holds a lock on the server, and the edits that put it there. */
export interface LockHelper {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** Seconds after which a lock that nobody gave back is free again. */
const expiry = 30;

/** The helper for clients that can create with an expiry and delete what is still theirs; `store` is the client's code. */
export function serverLock(context: RepairContext, at: TSESTree.Node, store: string, style: Style): LockHelper | undefined {
  const { source } = context;
  const create = formOf(context, 'createWithTtl');
  const release = formOf(context, 'compareAndDelete');
  const type = style.isTyped ? typeOf(source, at, store) : '';
  if (type === 'typeof server') return undefined;
  if (!create?.succeeded || !release || type === undefined) return undefined;
  const taking = filled(create.code, { store: 'server', key: 'lock', value: 'token', ttl: String(expiry) }, style);
  const giving = filled(release.code, { store: 'server', key: 'lock', old: 'token' }, style);
  const taken = taking === undefined ? undefined : succeeded(create, `(await ${taking})`, style);
  if (taken === undefined || giving === undefined || release.imports) return undefined;
  const known = knownLock(source, type);
  if (known !== undefined) return { name: known, edits: [] };
  const name = freshName(source, 'underLock', 'holdingLock');
  const named = withNamedScript(source, giving, 'compareAndDelete', style);
  const parts = [
    ...(named.declaration === undefined ? [] : [named.declaration]),
    helperCode(name, type, negated(taken), named.code, style),
  ];
  return { name, edits: [afterImports(source, parts.join('\n\n'))] };
}

/** The helper, if an earlier repair put it into the file for the same client. */
function knownLock(source: Source, type: string): string | undefined {
  for (const statement of source.ast.body) {
    if (statement.type !== N.FunctionDeclaration || !statement.id) continue;
    const text = source.getText(statement);
    if (text.includes('const token = crypto.randomUUID()') && text.includes(type === '' ? '(server, key, job)' : `(server: ${type},`))
      return statement.id.name;
  }
  return undefined;
}

function helperCode(name: string, type: string, isTaken: string, giving: string, style: Style): string {
  const { indent: tab, isTyped } = style;
  const signature = isTyped
    ? `async function ${name}<T>(server: ${type}, key: string, job: () => Promise<T>): Promise<T> {`
    : `async function ${name}(server, key, job) {`;
  const lines = [
    `/** Runs a job while it holds a lock on the server. A lock that a crash left behind is free again after ${expiry} seconds. */`,
    signature,
    `${tab}const lock = \`\${key}:lock\`;`,
    `${tab}const token = crypto.randomUUID();`,
    `${tab}for (let attempt = 1; ${isTaken}; attempt++) {`,
    `${tab}${tab}if (attempt === 600) throw new Error(\`\${lock} is not given back\`);`,
    `${tab}${tab}await new Promise((resolve) => setTimeout(resolve, 50));`,
    `${tab}}`,
    `${tab}try {`,
    `${tab}${tab}return await job();`,
    `${tab}} finally {`,
    `${tab}${tab}await ${giving};`,
    `${tab}}`,
    '}',
  ];
  return styled(lines.join('\n'), { ...style, quote: "'" });
}

/** The type of an object, as code for the top of the file. */
function typeOf(source: Source, at: TSESTree.Node, store: string): string | undefined {
  if (/^[\w$]+$/u.test(store)) return ofVariable(source, at, store);
  const field = /^this\.(#?[\w$]+)$/u.exec(store)?.[1];
  const body = field === undefined ? undefined : [...ancestorsOf(at)].find((each) => each.type === N.ClassBody);
  if (body?.type !== N.ClassBody || field === undefined) return undefined;
  for (const element of body.body) {
    if (element.type === N.PropertyDefinition && source.getText(element.key) === field)
      return annotationOf(source, element) ?? madeOf(source, element.value);
    if (element.type !== N.MethodDefinition || element.kind !== 'constructor') continue;
    for (const parameter of element.value.params) {
      if (parameter.type !== N.TSParameterProperty) continue;
      const name = parameter.parameter.type === N.AssignmentPattern ? parameter.parameter.left : parameter.parameter;
      if (name.type === N.Identifier && name.name === field) return annotationOf(source, name);
    }
  }
  return undefined;
}

function ofVariable(source: Source, at: TSESTree.Node, name: string): string | undefined {
  for (const each of ancestorsOf(at)) {
    for (let scope = source.scopeManager?.acquire(each, true) ?? null; scope; scope = scope.upper) {
      const variable = scope.set.get(name);
      const [definition] = variable?.defs ?? [];
      if (!variable || !definition) continue;
      if (scope.type === 'module' || scope.type === 'global')
        return definition.type === 'ImportBinding' || definition.type === 'Variable' ? `typeof ${name}` : undefined;
      return definition.name.type === N.Identifier ? annotationOf(source, definition.name) : undefined;
    }
  }
  return undefined;
}

function annotationOf(source: Source, node: { typeAnnotation?: TSESTree.TSTypeAnnotation | undefined }): string | undefined {
  return node.typeAnnotation && source.getText(node.typeAnnotation.typeAnnotation);
}

/** `new Redis()` → `Redis` */
function madeOf(source: Source, node: TSESTree.Node | null): string | undefined {
  return node?.type === N.NewExpression && node.callee.type === N.Identifier && variableOf(source.scopeManager, node.callee)
    ? node.callee.name
    : undefined;
}
