import { AST_NODE_TYPES as N } from '@typescript-eslint/utils';
import { at, isFunction, isKind, staticKey, type Located } from '../located.js';
import { calleeName, langGraphExport, withoutTypeArguments } from '../packages.js';
import type { Resolver } from '../resolver.js';
import { returnsOf } from '../returns.js';
import { channelInstance, fieldsOf, isNothing, option, reducedBy } from './fields.js';
import { unknownState, type Channel, type ReadField, type ReadSchema, type StateKey, type StateSchema } from './types.js';

/** The keys of `Annotation.Root({ … })`, or of the same object handed to a graph as it is. */
export function annotationFields(resolver: Resolver, place: Located, schemaOf: ReadSchema): StateSchema {
  const read: ReadField = (name, value, declaration) => {
    const shared = specMember(resolver, value, schemaOf);
    if (shared) return { ...shared, name, declaration, value };
    return { name, channel: annotationChannel(resolver, value), form: 'annotation', declaration, value };
  };
  return fieldsOf(resolver, place, read, (argument) => spreadFields(resolver, argument, schemaOf));
}

function spreadFields(resolver: Resolver, argument: Located, schemaOf: ReadSchema): StateSchema {
  const owner = ownerOf(argument, 'spec') ?? ownerOf(argument, 'fields') ?? ownerOf(argument, 'shape');
  if (owner) return schemaOf(resolver, owner);
  return isKind(resolver.definition(argument), N.ObjectExpression) ? annotationFields(resolver, argument, schemaOf) : unknownState;
}

/** `X` of `X.spec`. */
function ownerOf(place: Located, property: string): Located | undefined {
  return isKind(place, N.MemberExpression) && staticKey(place.node) === property ? at(place, place.node.object) : undefined;
}

/** The key that `Other.spec.key` names. */
function specMember(resolver: Resolver, value: Located, schemaOf: ReadSchema): StateKey | undefined {
  const found = resolver.definition(value);
  if (!isKind(found, N.MemberExpression)) return undefined;
  const name = staticKey(found.node);
  const owner = ownerOf(resolver.definition(at(found, found.node.object)), 'spec');
  return owner && name !== undefined ? schemaOf(resolver, owner).keys.get(name) : undefined;
}

function annotationChannel(resolver: Resolver, value: Located): Channel {
  const found = resolver.definition(at(value, withoutTypeArguments(value.node)));
  const place = at(found, withoutTypeArguments(found.node));
  if (langGraphExport(resolver, place) === 'Annotation') return { kind: 'last-value' };
  if (isKind(place, N.CallExpression) && calleeName(resolver, place) === 'Annotation') {
    const [argument] = place.node.arguments;
    const options = argument && resolver.definition(at(place, argument));
    if (!options || isNothing(options)) return { kind: 'last-value' };
    return isKind(options, N.ObjectExpression) ? reducedBy(resolver, option(resolver, options, 'reducer', 'value')) : { kind: 'unknown' };
  }
  if (isFunction(place.node)) {
    const [made] = returnsOf(place.node).values;
    return (made && channelInstance(resolver, resolver.definition(at(place, made)))) ?? { kind: 'unknown' };
  }
  return channelInstance(resolver, place) ?? { kind: 'unknown' };
}
