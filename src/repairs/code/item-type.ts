import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { variableOf } from './names.js';
import { bare, descendantsOf } from './nodes.js';
import { meant } from './places.js';

type Source = Readonly<TSESLint.SourceCode>;

/** What is known of the items of a list: their type, or that they are texts. */
export interface ItemType {
  readonly annotation?: TSESTree.TypeNode;
  readonly isText?: true;
}

/** The type of the items of a list, from its annotation or its elements. */
export function itemTypeOf(source: Source, list: TSESTree.Node): ItemType | undefined {
  const written = meant(source, list);
  if (written.type === N.ArrayExpression)
    return written.elements.every((each) => each?.type === N.Literal && typeof each.value === 'string') ? { isText: true } : undefined;
  const node = bare(list);
  const [definition] = node.type === N.Identifier ? (variableOf(source.scopeManager, node)?.defs ?? []) : [];
  const name = definition?.name;
  const annotation = name?.type === N.Identifier ? name.typeAnnotation?.typeAnnotation : undefined;
  const item = annotation && itemOf(annotation);
  return item && { annotation: item };
}

function itemOf(node: TSESTree.TypeNode): TSESTree.TypeNode | undefined {
  if (node.type === N.TSArrayType) return node.elementType;
  if (node.type === N.TSTypeOperator && node.typeAnnotation) return itemOf(node.typeAnnotation);
  const isList = node.type === N.TSTypeReference && node.typeName.type === N.Identifier && /^(?:Readonly)?Array$/u.test(node.typeName.name);
  return isList ? node.typeArguments?.params[0] : undefined;
}

/** Names of what tells records apart, the surest first. */
const telling = ['id', 'key', 'name', 'slug'] as const;

/** The code that tells an item from the others: the item itself if it is text, or one of its fields. */
export function nameIn(source: Source, item: TSESTree.Node, type: ItemType | undefined, home: TSESTree.Node): string | undefined {
  const annotation = type?.annotation;
  const isText = type?.isText ?? (annotation?.type === N.TSStringKeyword || annotation?.type === N.TSNumberKeyword);
  if (item.type === N.ObjectPattern)
    for (const name of telling)
      for (const property of item.properties)
        if (property.type === N.Property && isNamed(property.key, name) && property.value.type === N.Identifier) return property.value.name;
  if (item.type !== N.Identifier) return undefined;
  if (isText) return item.name;
  const used = usedOf(source, item, home);
  const fields = annotation ? fieldsOf(source, annotation) : [];
  const field = telling.find((name) => used.has(name) || fields.includes(name));
  return field && `${item.name}.${field}`;
}

function isNamed(node: TSESTree.Node, name: string): boolean {
  return node.type === N.Identifier && node.name === name;
}

/** The fields of an item that a function uses. */
function usedOf(source: Source, item: TSESTree.Identifier, home: TSESTree.Node): Set<string> {
  const found = new Set<string>();
  for (const node of descendantsOf(source, home))
    if (node.type === N.MemberExpression && !node.computed && isNamed(node.object, item.name) && node.property.type === N.Identifier)
      found.add(node.property.name);
  return found;
}

/** The fields of a type that the file declares. */
function fieldsOf(source: Source, node: TSESTree.TypeNode): string[] {
  if (node.type === N.TSTypeLiteral) return namesOf(node.members);
  const name = node.type === N.TSTypeReference && node.typeName.type === N.Identifier ? node.typeName.name : undefined;
  for (const statement of source.ast.body) {
    const declared = statement.type === N.ExportNamedDeclaration ? statement.declaration : statement;
    if (declared?.type === N.TSInterfaceDeclaration && declared.id.name === name) return namesOf(declared.body.body);
    if (declared?.type === N.TSTypeAliasDeclaration && declared.id.name === name) return fieldsOf(source, declared.typeAnnotation);
  }
  return [];
}

function namesOf(members: readonly TSESTree.TypeElement[]): string[] {
  return members.flatMap((member) =>
    member.type === N.TSPropertySignature && member.key.type === N.Identifier && !member.optional ? [member.key.name] : [],
  );
}
