import { AST_NODE_TYPES as N } from '@typescript-eslint/utils';
import { at, isFunction, isKind, type Located } from '../located.js';
import { calleeName, langGraphExport, methodCall } from '../packages.js';
import type { Resolver } from '../resolver.js';
import { annotationFields } from './annotation.js';
import { channelInstance, fieldsOf, isNothing, option, reducedBy } from './fields.js';
import { messagesState, unknownState, type Channel, type ReadField, type StateSchema } from './types.js';
import { isZod, zodObject } from './zod.js';

/** The keys of a state, in whichever of LangGraph's ways it is declared. */
export function schemaOf(resolver: Resolver, place: Located): StateSchema {
  const found = resolver.definition(place);
  const exported = langGraphExport(resolver, found);
  if (exported === 'MessagesAnnotation' || exported === 'MessagesState') return messagesState;
  if (calleeName(resolver, found) === 'StateSchema' && isKind(found, N.NewExpression)) {
    const [fields] = found.node.arguments;
    return fields ? stateSchemaFields(resolver, at(found, fields)) : unknownState;
  }
  const call = methodCall(found);
  if (call?.name === 'Root' && langGraphExport(resolver, call.object) === 'Annotation') {
    return call.args[0] ? annotationFields(resolver, call.args[0], schemaOf) : unknownState;
  }
  return zodObject(resolver, found) ?? (isKind(found, N.ObjectExpression) ? annotationFields(resolver, found, schemaOf) : unknownState);
}

/** The fields of `new StateSchema({ … })`. Metadata of zod schemas counts for nothing there. */
function stateSchemaFields(resolver: Resolver, place: Located): StateSchema {
  const read: ReadField = (name, value, declaration) => {
    const found = resolver.definition(value);
    const channel = channelInstance(resolver, found) ?? {
      kind: isZod(resolver, found) || isAttached(resolver, found) ? 'last-value' : 'unknown',
    };
    return { name, channel, form: 'state-schema', declaration, value };
  };
  return fieldsOf(resolver, place, read, (argument) => {
    const inherited = resolver.definition(argument);
    if (isKind(inherited, N.MemberExpression)) return schemaOf(resolver, at(inherited, inherited.node.object));
    return stateSchemaFields(resolver, inherited);
  });
}

function isAttached(resolver: Resolver, place: Located): boolean {
  return calleeName(resolver, place) === 'withLangGraph';
}

/** The keys of a `channels` object. */
export function channelFields(resolver: Resolver, place: Located): StateSchema {
  const read: ReadField = (name, value, declaration) => ({
    name,
    channel: channelOf(resolver, value),
    form: 'channels',
    declaration,
    value,
  });
  return fieldsOf(resolver, place, read, (argument) => channelFields(resolver, argument));
}

function channelOf(resolver: Resolver, value: Located): Channel {
  const found = resolver.definition(value);
  if (isNothing(found) || isFunction(found.node)) return { kind: 'last-value' };
  return isKind(found, N.ObjectExpression) ? reducedBy(resolver, option(resolver, found, 'reducer', 'value')) : { kind: 'unknown' };
}
