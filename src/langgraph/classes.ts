import { AST_NODE_TYPES as N, TSESLint, type TSESTree } from '@typescript-eslint/utils';
import { at, staticKey, type Located } from './located.js';

/** A class with a body. */
export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** Tells classes from all other nodes. */
export function isClass(node: TSESTree.Node): node is ClassNode {
  return node.type === N.ClassDeclaration || node.type === N.ClassExpression;
}

/** A member of a class or of those that it extends: its value, or the type of an object that it is given. */
export function classMember(
  type: Located<ClassNode>,
  name: string,
  isStatic: boolean,
  definition: (place: Located) => Located,
): Located | undefined {
  const typed = isStatic ? undefined : injected(type.node, name);
  if (typed) return at(type, typed);
  for (const member of type.node.body.body) {
    if (member.type !== N.MethodDefinition && member.type !== N.PropertyDefinition) continue;
    if (member.static === isStatic && member.value && staticKey(member) === name) return at(type, member.value);
  }
  const parent = type.node.superClass && definition(at(type, type.node.superClass));
  return parent && isClass(parent.node) ? classMember(at(parent, parent.node), name, isStatic, definition) : undefined;
}

/** The type that a parameter is declared with. */
export function annotationOf(variable: TSESLint.Scope.Variable | undefined): TSESTree.TypeNode | undefined {
  const [definition] = variable?.defs ?? [];
  return definition?.type === TSESLint.Scope.DefinitionType.Parameter && definition.name.type === N.Identifier
    ? definition.name.typeAnnotation?.typeAnnotation
    : undefined;
}

/** The type of a member that the constructor is given (`constructor(private readonly agents: Agents)`), or that has a type and no value. */
function injected({ body }: TSESTree.ClassDeclaration | TSESTree.ClassExpression, name: string): TSESTree.TypeNode | undefined {
  for (const member of body.body) {
    if (member.type === N.PropertyDefinition && !member.value && staticKey(member) === name) return member.typeAnnotation?.typeAnnotation;
    if (member.type !== N.MethodDefinition || member.kind !== 'constructor') continue;
    for (const parameter of member.value.params) {
      if (parameter.type !== N.TSParameterProperty || parameter.parameter.type !== N.Identifier || parameter.parameter.name !== name)
        continue;
      return parameter.parameter.typeAnnotation?.typeAnnotation;
    }
  }
  return undefined;
}
