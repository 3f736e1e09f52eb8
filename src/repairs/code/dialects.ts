import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { variableOf } from './names.js';
import { bare } from './nodes.js';
import { meant } from './places.js';

type Source = Readonly<TSESLint.SourceCode>;

/** What a SET asks for beside key and value, in whatever client's spelling it says so. */
export interface SetOptions {
  readonly ttl: TSESTree.Node | undefined;
  readonly unit: 'EX' | 'PX';
  /** constants of the program that held the options */
  readonly declared: readonly TSESLint.Scope.Variable[];
}

/** Reads `'EX', 30, 'NX'`, `{ EX: 30, NX: true }`, `{ nx: true, ex: 30 }` and their kin; nothing where more is asked for, or less than NX. */
export function optionsInAnyDialect(source: Source, given: readonly TSESTree.Node[]): SetOptions | undefined {
  const declared: TSESLint.Scope.Variable[] = [];
  const pairs: [string, TSESTree.Node | undefined][] = [];
  for (let at = 0; at < given.length; at++) {
    const node = given[at] as TSESTree.Node;
    const value = meant(source, node);
    const unwrapped = bare(node);
    const variable = unwrapped.type === N.Identifier ? variableOf(source.scopeManager, unwrapped) : undefined;
    if (variable) declared.push(variable);
    if (value.type === N.Literal && typeof value.value === 'string') {
      const word = value.value.toUpperCase();
      pairs.push([word, /^[EP]X$/u.test(word) ? given[++at] : undefined]);
    } else if (value.type === N.ObjectExpression) {
      const found = pairsOf(value);
      if (!found) return undefined;
      pairs.push(...found);
    } else return undefined;
  }
  const words = new Map(pairs);
  const unit = words.has('PX') ? 'PX' : 'EX';
  const known = [...words.keys()].every((word) => word === 'NX' || word === unit);
  return known && words.has('NX') ? { ttl: words.get(unit), unit, declared } : undefined;
}

/** `{ NX: true, EX: 30 }`, `{ condition: 'NX' }`, `{ expiration: { type: 'EX', value: 30 } }` */
function pairsOf({ properties }: TSESTree.ObjectExpression): [string, TSESTree.Node | undefined][] | undefined {
  const pairs: [string, TSESTree.Node | undefined][] = [];
  for (const property of properties) {
    if (property.type !== N.Property || property.computed || property.key.type !== N.Identifier) return undefined;
    const { name } = property.key;
    const value = bare(property.value);
    if (value.type === N.ObjectExpression) {
      const inner = new Map(
        value.properties.flatMap((each) =>
          each.type === N.Property && each.key.type === N.Identifier ? [[each.key.name, each.value] as const] : [],
        ),
      );
      const type = inner.get('type');
      const amount = inner.get('value') ?? inner.get('count');
      if (type?.type !== N.Literal || typeof type.value !== 'string' || !amount) return undefined;
      pairs.push([type.value.toUpperCase(), amount]);
    } else if (value.type === N.Literal && typeof value.value === 'string') pairs.push([value.value.toUpperCase(), undefined]);
    else if (value.type === N.Literal && value.value === true) pairs.push([name.toUpperCase(), undefined]);
    else pairs.push([name.toUpperCase(), value]);
  }
  return pairs;
}
