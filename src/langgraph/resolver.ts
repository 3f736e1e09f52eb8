import { AST_NODE_TYPES as N, TSESLint, type TSESTree } from '@typescript-eslint/utils';
import type { ModuleHost } from '../analysis/module.js';
import { originOfExport, resolveImport, type Origin } from '../analysis/modules.js';
import { annotationOf, classMember, isClass, type ClassNode } from './classes.js';
import {
  at,
  bare,
  enclosingClass,
  isFunction,
  isKind,
  staticKey,
  unbound,
  type Bindings,
  type FunctionNode,
  type Located,
} from './located.js';
import { returnsOf } from './returns.js';
import { laterValues, variableOf } from './scopes.js';

/** An export of a package. */
export interface PackageExport {
  source: string;
  name: string;
}

/** Names lead to names; a longer chain than this is a cycle or generated code. */
const MAX_STEPS = 40;

/**
 * Follows names to what they stand for: through variables, parameters with known arguments, imports, members of objects, classes
 * and enums, and calls of functions of the project that return one expression. What cannot be followed stands for itself.
 */
export class Resolver {
  readonly host: ModuleHost | undefined;
  #steps = 0;

  constructor(host: ModuleHost | undefined) {
    this.host = host;
  }

  /** The function, class, literal, call or declaration that an expression stands for. */
  definition(place: Located): Located {
    if (this.#steps >= MAX_STEPS) return place;
    this.#steps++;
    try {
      return this.#step(place) ?? place;
    } finally {
      this.#steps--;
    }
  }

  /** The package and name that an expression stands for, if it comes from a package. */
  packageExport(place: Located): PackageExport | undefined {
    const { node } = this.definition(place);
    if (node.type === N.Identifier) return packageOf(this.#origin(at(this.definition(place), node)));
    if (node.type !== N.MemberExpression) return undefined;
    const name = staticKey(node);
    const owner = name === undefined ? undefined : this.packageExport(at(this.definition(place), node.object));
    if (!owner || name === undefined) return undefined;
    return owner.name === '*' || owner.name === 'default'
      ? { source: owner.source, name }
      : { source: owner.source, name: `${owner.name}.${name}` };
  }

  /** The function that an expression stands for. */
  functionOf(place: Located): Located<FunctionNode> | undefined {
    const found = this.definition(place);
    return isFunction(found.node) ? at(found, found.node) : undefined;
  }

  /** A property of what an expression stands for, as it is written where the object is made. */
  member(object: Located, name: string): Located | undefined {
    const owner = this.definition(object);
    const { node } = owner;
    switch (node.type) {
      case N.ObjectExpression:
        return this.#property(at(owner, node), name);
      case N.ArrayExpression: {
        const element = node.elements[Number(name)];
        return element && element.type !== N.SpreadElement ? at(owner, element) : undefined;
      }
      case N.NewExpression: {
        const type = this.definition(at(owner, node.callee));
        return isClass(type.node) ? this.#memberOfClass(at(type, type.node), name, false) : undefined;
      }
      case N.Identifier: {
        const type = this.#classOfType(owner, annotationOf(variableOf(at(owner, node))));
        return type && this.#memberOfClass(type, name, false);
      }
      case N.TSTypeReference: {
        const type = this.#classOfType(owner, node);
        return type && this.#memberOfClass(type, name, false);
      }
      case N.ThisExpression: {
        const type = enclosingClass(node);
        return type && this.#memberOfClass(at(owner, type), name, false);
      }
      case N.ClassDeclaration:
      case N.ClassExpression:
        return this.#memberOfClass(at(owner, node), name, true);
      case N.TSEnumDeclaration: {
        const member = membersOf(node).find(({ id }) =>
          id.type === N.Literal ? id.value === name : id.type === N.Identifier && id.name === name,
        );
        return member && at(owner, member);
      }
      case N.Program: {
        const origin = originOfExport(owner.module, name, this.host);
        return origin && this.#localOrigin(origin);
      }
      default:
        return undefined;
    }
  }

  /** The bindings inside a function that is called with these arguments. */
  bind(fn: Located<FunctionNode>, args: readonly Located[]): Bindings {
    const bindings = new Map(fn.bindings);
    fn.node.params.forEach((parameter, index) => {
      const value = args[index];
      if (value && !isKind(value, N.SpreadElement)) this.bindPattern(at(fn, parameter), value, bindings);
    });
    return bindings;
  }

  /** Adds what the names of a pattern stand for, given the value that it takes apart. */
  bindPattern(pattern: Located, value: Located, bindings: Map<TSESLint.Scope.Variable, Located>): void {
    const { node } = pattern;
    if (node.type === N.Identifier) {
      const variable = variableOf(at(pattern, node));
      if (variable) bindings.set(variable, value);
    } else if (node.type === N.AssignmentPattern) {
      this.bindPattern(at(pattern, node.left), value, bindings);
    } else if (node.type === N.ObjectPattern) {
      for (const property of node.properties) {
        if (property.type !== N.Property) continue;
        const name = staticKey(property);
        const default_ = property.value.type === N.AssignmentPattern ? at(pattern, property.value.right) : undefined;
        const part = name === undefined ? undefined : (this.member(value, name) ?? default_);
        if (part) this.bindPattern(at(pattern, property.value), part, bindings);
      }
    } else if (node.type === N.ArrayPattern) {
      node.elements.forEach((element, index) => {
        const part = this.member(value, String(index));
        if (element && part) this.bindPattern(at(pattern, element), part, bindings);
      });
    }
  }

  /** The function that a call runs, with its parameters bound, or `undefined` for one that cannot be seen. */
  called(call: Located<TSESTree.CallExpression>): Located<FunctionNode> | undefined {
    const fn = this.functionOf(at(call, call.node.callee));
    return (
      fn && {
        ...fn,
        bindings: this.bind(
          fn,
          call.node.arguments.map((argument) => at(call, argument)),
        ),
      }
    );
  }

  #step(place: Located): Located | undefined {
    const node = bare(place.node);
    switch (node.type) {
      case N.Identifier:
        return this.#identifier(at(place, node));
      case N.MemberExpression: {
        const name = staticKey(node);
        const found = name === undefined ? undefined : this.member(at(place, node.object), name);
        return found ? (found.text === undefined ? this.definition(found) : found) : at(place, node);
      }
      case N.CallExpression:
        return this.#call(at(place, node));
      default:
        return node === place.node ? undefined : at(place, node);
    }
  }

  #identifier(place: Located<TSESTree.Identifier>): Located {
    const variable = variableOf(place);
    if (!variable) return place;
    const bound = place.bindings.get(variable);
    if (bound) return bound.text === undefined ? this.definition(bound) : bound;
    const origin = resolveImport(place.module, variable, this.host);
    if (origin) {
      const local = this.#localOrigin(origin);
      return local ? this.definition(local) : place;
    }
    const value = this.#declared(place, variable);
    return value ? this.definition(value) : place;
  }

  #declared(place: Located, variable: TSESLint.Scope.Variable): Located | undefined {
    const definition = variable.defs.findLast((d) => d.node.type !== N.TSDeclareFunction);
    if (!definition || definition.type === TSESLint.Scope.DefinitionType.Parameter) return undefined;
    const { node } = definition;
    if (node.type === N.FunctionDeclaration || node.type === N.ClassDeclaration || node.type === N.TSEnumDeclaration)
      return at(place, node);
    if (node.type !== N.VariableDeclarator) return undefined;
    const later = laterValues(variable);
    if (!later) return undefined;
    if (node.id.type === N.Identifier) {
      const [only, ...others] = node.init ? [node.init, ...later] : later;
      return only && others.length === 0 ? at(place, only) : undefined;
    }
    if (!node.init || later.length > 0) return undefined;
    const parts = new Map<TSESLint.Scope.Variable, Located>();
    this.bindPattern(at(place, node.id), at(place, node.init), parts);
    return parts.get(variable);
  }

  #origin(place: Located<TSESTree.Identifier>): Origin | undefined {
    const variable = variableOf(place);
    return variable && resolveImport(place.module, variable, this.host);
  }

  #localOrigin(origin: Origin): Located | undefined {
    if (origin.kind !== 'local') return undefined;
    const { module, node } = origin.binding;
    if (node.type === N.VariableDeclarator && node.id.type === N.Identifier) return { node: node.id, module, bindings: unbound };
    return { node, module, bindings: unbound };
  }

  #call(place: Located<TSESTree.CallExpression>): Located {
    const callee = bare(place.node.callee);
    const [first] = place.node.arguments;
    if (callee.type === N.MemberExpression) {
      const name = staticKey(callee);
      if (name === 'bind') return this.definition(at(place, callee.object));
      if (name === 'freeze' && first && callee.object.type === N.Identifier && callee.object.name === 'Object')
        return this.definition(at(place, first));
    }
    const fn = this.called(place);
    if (!fn || fn.node.generator) return place;
    const { values, completes } = returnsOf(fn.node);
    const [value] = values;
    return value && values.length === 1 && !completes ? this.definition(at(fn, value)) : place;
  }

  #property(object: Located<TSESTree.ObjectExpression>, name: string): Located | undefined {
    for (const property of object.node.properties.toReversed()) {
      if (property.type === N.SpreadElement) {
        const inherited = this.member(at(object, property.argument), name);
        if (inherited) return inherited;
      } else if (staticKey(property) === name) {
        return at(object, property.value);
      }
    }
    return undefined;
  }

  #memberOfClass(type: Located<ClassNode>, name: string, isStatic: boolean): Located | undefined {
    return classMember(type, name, isStatic, (place) => this.definition(place));
  }

  /** The class that a type annotation names. */
  #classOfType(place: Located, type: TSESTree.TypeNode | undefined): Located<ClassNode> | undefined {
    if (type?.type !== N.TSTypeReference || type.typeName.type !== N.Identifier) return undefined;
    const found = this.definition(at(place, type.typeName));
    return isClass(found.node) ? at(found, found.node) : undefined;
  }
}

/** Older parsers keep the members of an enum without a body around them. */
function membersOf(declaration: TSESTree.TSEnumDeclaration): readonly TSESTree.TSEnumMember[] {
  const holder: Partial<Pick<TSESTree.TSEnumBody, 'members'>> = Reflect.get(declaration, 'body') ?? declaration;
  return holder.members ?? [];
}

function packageOf(origin: Origin | undefined): PackageExport | undefined {
  return origin?.kind === 'package' ? { source: origin.name, name: origin.exported } : undefined;
}
