import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import { bare, type Located } from '../../langgraph/located.js';
import type { StateKey } from '../../langgraph/state/types.js';

/** A reducer that keeps both writes, for one kind of value. */
export interface Merging {
  /** what it does, as the end of a title */
  readonly does: string;
  /** the reducer's body over `left` and `right` */
  readonly body: string;
  /** the value to begin with */
  readonly initial: string;
}

/** What a key holds, as far as it matters for putting two of it together. */
export type Content = 'list' | 'record' | 'set' | 'map' | 'number' | 'boolean' | 'text';

const mergings: Readonly<Record<Content, readonly Merging[]>> = {
  list: [{ does: 'joins the lists', body: 'left.concat(right)', initial: '[]' }],
  record: [{ does: 'merges the entries', body: '({ ...left, ...right })', initial: '({})' }],
  set: [{ does: 'unites the sets', body: 'new Set([...left, ...right])', initial: 'new Set()' }],
  map: [{ does: 'unites the maps', body: 'new Map([...left, ...right])', initial: 'new Map()' }],
  number: [
    { does: 'adds the numbers', body: 'left + right', initial: '0' },
    { does: 'keeps the larger number', body: 'Math.max(left, right)', initial: '0' },
  ],
  boolean: [
    { does: 'is true if one of them is', body: 'left || right', initial: 'false' },
    { does: 'is true if all of them are', body: 'left && right', initial: 'true' },
  ],
  text: [{ does: 'appends the text as a new line', body: "[left, right].filter(Boolean).join('\\n')", initial: "''" }],
};

/** The reducers that fit what a key holds; none if that cannot be told, or has no natural sum. */
export function mergingsFor(key: StateKey, values: readonly Located[]): readonly Merging[] {
  const listed = listedTexts(key);
  if (listed.length > 1) return [ranked(listed)];
  const content = contentOf(key, values);
  return content ? mergings[content] : [];
}

/** A value out of a list, `'open' | 'done'`: the one listed last wins, whichever is written first. */
function ranked(texts: readonly string[]): Merging {
  const quoted = texts.map((text) => `'${text}'`);
  const order = `[${quoted.join(', ')}]`;
  const [last = ''] = quoted.slice(-1);
  const wins = quoted.length === 2 ? `left === ${last}` : `${order}.indexOf(left) > ${order}.indexOf(right)`;
  return { does: 'keeps the value that its type lists last', body: `${wins} ? left : right`, initial: quoted[0] ?? "''" };
}

/** The texts that the type of a key, `'open' | 'done'` or `z.enum([…])`, lists. */
function listedTexts({ value, form }: StateKey): string[] {
  const node = value && bare(value.node);
  if (form === 'annotation') {
    const type = node && typeOf(node);
    return type?.type === N.TSUnionType ? textsOf(type.types.map((each) => (each.type === N.TSLiteralType ? each.literal : each))) : [];
  }
  const isEnum = node?.type === N.CallExpression && node.callee.type === N.MemberExpression && isNamed(node.callee.property, 'enum');
  const [list] = isEnum ? node.arguments : [];
  return list?.type === N.ArrayExpression ? textsOf(list.elements) : [];
}

/** All of them, if they are plain texts. */
function textsOf(nodes: readonly (TSESTree.Node | null)[]): string[] {
  const texts = nodes.map((node) =>
    node?.type === N.Literal && typeof node.value === 'string' && /^[\w -]+$/u.test(node.value) ? node.value : undefined,
  );
  return texts.every((text) => text !== undefined) && texts.length <= 6 ? texts : [];
}

function isNamed(node: TSESTree.Node, name: string): boolean {
  return node.type === N.Identifier && node.name === name;
}

/** `Annotation<T>` and `Annotation<T>(…)`: the type that the key is declared with. */
function typeOf(node: TSESTree.Node): TSESTree.TypeNode | undefined {
  return node.type === N.TSInstantiationExpression || node.type === N.CallExpression ? node.typeArguments?.params[0] : undefined;
}

/** What a key holds, by its type, its schema, or what is written to it. */
export function contentOf({ value, form }: StateKey, values: readonly Located[]): Content | undefined {
  const node = value && bare(value.node);
  const type = form === 'annotation' && node ? typeOf(node) : undefined;
  if (type && type.type !== N.TSAnyKeyword && type.type !== N.TSUnknownKeyword) return contentOfType(type);
  const schema = node && form !== 'channels' ? contentOfSchema(node) : undefined;
  return schema ?? (form === 'annotation' || form === 'channels' ? contentOfValues(values) : undefined);
}

function contentOfType(type: TSESTree.TypeNode): Content | undefined {
  switch (type.type) {
    case N.TSArrayType:
      return 'list';
    case N.TSNumberKeyword:
      return 'number';
    case N.TSBooleanKeyword:
      return 'boolean';
    case N.TSStringKeyword:
      return 'text';
    case N.TSTypeLiteral:
      return type.members.some((member) => member.type === N.TSIndexSignature) ? 'record' : undefined;
    case N.TSUnionType: {
      // text and entries may be missing: `string | undefined`
      const [only, ...others] = type.types.filter((each) => each.type !== N.TSUndefinedKeyword && each.type !== N.TSNullKeyword);
      const content = only && others.length === 0 ? contentOfType(only) : undefined;
      return content === 'text' || content === 'record' ? content : undefined;
    }
    case N.TSTypeReference:
      return type.typeName.type === N.Identifier ? contentOfName(type.typeName.name) : undefined;
    default:
      return undefined;
  }
}

function contentOfName(name: string): Content | undefined {
  const known: Readonly<Record<string, Content>> = { Array: 'list', Record: 'record', Set: 'set', Map: 'map' };
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

/** `z.array(…).default(…)`: the method nearest to `z` tells. */
function contentOfSchema(schema: TSESTree.Node): Content | undefined {
  const node = bare(schema);
  if (node.type !== N.CallExpression) return undefined;
  const callee = bare(node.callee);
  if (callee.type !== N.MemberExpression || callee.property.type !== N.Identifier) {
    const [first] = node.arguments;
    return first && contentOfSchema(first);
  }
  if (callee.object.type === N.CallExpression) return contentOfSchema(callee.object);
  const known: Readonly<Record<string, Content>> = {
    array: 'list',
    record: 'record',
    set: 'set',
    map: 'map',
    number: 'number',
    boolean: 'boolean',
    string: 'text',
  };
  return Object.hasOwn(known, callee.property.name) ? known[callee.property.name] : undefined;
}

/** Without a type, the written values tell, if all are alike. */
function contentOfValues(values: readonly Located[]): Content | undefined {
  const contents = new Set(values.map(({ node }) => contentOfValue(initialOf(node))));
  const [only] = contents;
  return contents.size === 1 ? only : undefined;
}

/** What a name stands for where it is declared in the function around: `const links = […]; return { links }`. */
function initialOf(value: TSESTree.Node): TSESTree.Node {
  const node = bare(value);
  if (node.type !== N.Identifier) return node;
  for (let each: TSESTree.Node | undefined = node.parent; each; each = each.parent) {
    if (each.type !== N.BlockStatement) continue;
    for (const statement of each.body) {
      const declarations = statement.type === N.VariableDeclaration && statement.kind === 'const' ? statement.declarations : [];
      const found = declarations.find(({ id }) => isNamed(id, node.name));
      if (found?.init) return bare(found.init);
    }
  }
  return node;
}

function contentOfValue(node: TSESTree.Node): Content | undefined {
  if (node.type === N.ArrayExpression) return 'list';
  if (node.type === N.TemplateLiteral) return 'text';
  return node.type === N.ObjectExpression && node.properties.length > 0 && node.properties.every((p) => p.type === N.Property && p.computed)
    ? 'record'
    : undefined;
}
