import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import { Edit, clean, constantValue, edited, narrowed, noSources, unknownValue, type Value } from '../values.js';
import type { Operation } from '../effects.js';
import { exportOfPackage, exportedValue } from './imports.js';
import { declaredBinding } from './environment.js';
import { getterOf, memberOfInstance } from './classes.js';
import { invoke } from './link.js';
import { contentsOf, derived, keepProperty, propertyOf } from './objects.js';
import { objectWithin } from './recognise.js';
import { memberType } from './types.js';
import type { Tracer } from './tracer.js';

/** Tests of these properties ask whether there is anything at all. */
const presence = new Set(['length', 'exists', 'size', 'empty', 'found']);

/** The value of a property. */
export function memberOf(t: Tracer, owner: Value, name: string, node: TSESTree.Node): Value {
  const contents = contentsOf(t, owner);
  for (const content of contents) {
    const known = content.properties.get(name);
    if (!known || !(known.functions || !owner.instance || known.sources.size > 0 || known.cells)) continue;
    // `found ?? { items: [] }`: the part is that of either object.
    return contents.length > 1 && !known.functions && !owner.instance ? (propertyOf(t, owner, name) ?? known) : known;
  }
  if (owner.object) {
    const inside = memberOfObject(t, owner, name);
    if (inside) return inside;
  }
  if (owner.instance) {
    const getter = getterOf(owner.instance, name);
    if (getter) return invoke(t, { node: getter, module: owner.instance.module, self: owner }, [], node);
    const found = memberOfInstance(t, owner, name, owner.instance);
    if (found) return found;
  }
  if (owner.classFacet) {
    const found = staticMember(t, owner, name);
    if (found) return found;
  }
  const bound = declaredBinding(t, owner, name);
  if (bound) return bound;
  if (owner.namespace) return exportedValue(t, owner.namespace, name);
  const exported = owner.package === undefined ? undefined : exportOfPackage(t, owner.package, name);
  if (exported) return exported;
  if (owner.functions && (name === 'bind' || name === 'call' || name === 'apply')) return owner;
  const typed = memberType(t, owner, name);
  const part = propertyOf(t, owner, name);
  const direct = owner.direct ?? contentsOf(t, owner).find((content) => content.direct)?.direct;
  if (direct && (presence.has(name) || isWhole(direct, name))) return { ...(part ?? unknownValue(sourcesOfPart(owner, name))), direct };
  if (typed) {
    const base = part ?? derived(t, `${owner.id}.${name}`, sourcesOfPart(owner, name));
    const value = clean({
      ...base,
      name,
      object: typed.object ? { ...typed.object, store: base.id } : undefined,
      typed: typed.typed,
      instance: typed.instance,
    });
    keepProperty(t, owner, name, value);
    return value;
  }
  if (part) return part.name ? part : { ...part, name };
  if (owner.isConstant && typeof owner.constant === 'string' && name === 'length') return constantValue(owner.constant.length);
  return derived(t, `${owner.id}.${name}`, sourcesOfPart(owner, name), { name });
}

/** The part of a result that is the stored value itself: `entry.value` of Deno KV. */
function isWhole({ facts }: Operation, name: string): boolean {
  const at = facts && 'result' in facts ? facts.result?.at : undefined;
  return at !== undefined && (typeof at === 'string' ? [at] : at).includes(name);
}

function sourcesOfPart(owner: Value, name: string): Value['sources'] {
  return name === 'length' ? edited(owner.sources, Edit.compute) : narrowed(owner.sources, name);
}

/** `redis.json`, `chrome.storage`, `prisma.user`: a property of a client that is an object itself. */
function memberOfObject(t: Tracer, owner: Value, name: string): Value | undefined {
  const { object } = owner;
  const members = object?.type.members;
  if (!object || !members) return undefined;
  const named = Object.hasOwn(members, name) ? members[name] : undefined;
  const any =
    named ?? (name.startsWith('$') || (t.options.catalogue.method(object.type, name) && !members['*']) ? undefined : members['*']);
  const type = any ? t.options.catalogue.resolve(object.client, any) : undefined;
  if (!type) return undefined;
  const key = named ? object.key : [...object.key, constantValue(name)];
  const global = owner.id.startsWith('global ') || owner.id.startsWith('import ');
  const separate = named !== undefined && global;
  return {
    id: `${owner.id}.${name}`,
    sources: noSources,
    name,
    object: objectWithin(object, type, { key, ...(separate ? { store: `${owner.id}.${name}` } : {}) }),
  };
}

function staticMember(t: Tracer, owner: Value, name: string): Value | undefined {
  const facet = owner.classFacet;
  for (const element of facet?.node.body.body ?? []) {
    if (
      (element.type !== N.MethodDefinition && element.type !== N.PropertyDefinition) ||
      !element.static ||
      element.key.type !== N.Identifier ||
      element.key.name !== name ||
      !facet
    )
      continue;
    if (element.type === N.MethodDefinition)
      return element.value.type === N.FunctionExpression
        ? {
            id: `static@${element.range[0]}`,
            sources: noSources,
            functions: [{ node: element.value, module: facet.module, self: owner }],
            name,
          }
        : undefined;
    return memberOfInstance(t, owner, name, facet);
  }
  return undefined;
}
