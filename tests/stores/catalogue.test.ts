import { describe, expect, it } from 'vitest';
import { clients } from '../../src/stores/index.js';
import type { Method, ObjectType, StoreClient } from '../../src/stores/types.js';

const byName = new Map(clients.map((client) => [client.name, client]));

/** One place: an argument or the receiver, then properties; elements, entries, rest arguments. */
const place = /^(?:this|-?\d+(?:\[\]|\{\})?)(?:\.[\w$@-]+(?:\(\))?(?:\[\])?)*$|^\d+(?:,\d+)?\.\.\.$/;

/** The properties of a method that are places. */
const placeNames = [
  'key',
  'field',
  'value',
  'version',
  'from',
  'keys',
  'count',
  'run',
  'on',
  'callback',
  'batch',
  'of',
  'text',
  'items',
  'target',
] as const;

/** The braces that repairs know how to fill. */
const holes = /\{(?:store|owner|key|field|value|by|item|items|path|old|next|ttl|options|update|body|table|result|braces)\}/g;

function isKnownType(client: StoreClient, name: string): boolean {
  const colon = name.lastIndexOf(':');
  return colon < 0 ? name in client.types : (byName.get(name.slice(0, colon))?.types[name.slice(colon + 1)] ?? undefined) !== undefined;
}

function methodsOf(type: ObjectType): Method[] {
  return [...Object.values(type.methods ?? {}), ...(type.call ? [type.call] : [])];
}

/** Every name of an object type that a client mentions. */
function mentionedTypes(client: StoreClient): string[] {
  const exported = [...Object.values({ ...client.modules, ...client.generated }), client.globals ?? {}, client.globalTypes ?? {}];
  const within = Object.values(client.types).flatMap((type) => [
    ...Object.values(type.members ?? {}),
    ...[type.construct, type.instance],
    ...methodsOf(type).flatMap((method) => [method.returns, 'gives' in method ? method.gives : undefined]),
  ]);
  return [...exported.flatMap((names) => Object.values(names)), ...within].filter((name) => name !== undefined);
}

/** All places of a client's methods, each alternative for itself. */
function placesOf(client: StoreClient): string[] {
  return Object.values(client.types)
    .flatMap(methodsOf)
    .flatMap((method) =>
      placeNames.flatMap((name) => (method as unknown as Record<string, string | readonly string[] | undefined>)[name] ?? []),
    )
    .flatMap((each) => each.split('|'));
}

it('has one client of each name', () => {
  expect(byName.size).toBe(clients.length);
});

describe.each(clients.map((client) => [client.name, client] as const))('%s', (_, client) => {
  it('mentions only object types that exist', () => {
    expect(mentionedTypes(client).filter((name) => !isKnownType(client, name))).toEqual([]);
  });

  it('says where things stand in places that can be read', () => {
    expect(placesOf(client).filter((each) => !place.test(each))).toEqual([]);
  });

  it('names each method of an object type once', () => {
    const twice = Object.entries(client.types).flatMap(([type, { methods = {} }]) => {
      const names = Object.keys(methods).flatMap((each) => each.split(' '));
      return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${type}.${name}`);
    });
    expect(twice).toEqual([]);
  });

  it('leaves no unknown brace in a form', () => {
    const codes = Object.values(client.types).flatMap(({ forms = {} }) =>
      Object.values(forms).flatMap(({ code, succeeded = '' }) => [code, succeeded]),
    );
    expect(codes.filter((code) => /\{\w+\}/.test(code.replaceAll(holes, '')))).toEqual([]);
  });

  it('links to its documentation', () => {
    expect(client.docs).toMatch(/^https:\/\/\S+$/);
  });
});
