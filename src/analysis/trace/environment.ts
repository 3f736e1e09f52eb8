import { noSources, type Value } from '../values.js';
import { instanceType, objectOf } from './recognise.js';
import type { Tracer } from './tracer.js';

/**
 * `c.env.DB`, where `c` is what a framework hands in: the type of the framework is not seen, but the file itself says what the
 * binding is, `type Bindings = { DB: D1Database }`. A name that is declared in two ways says nothing.
 */
export function declaredBinding(t: Tracer, owner: Value, name: string): Value | undefined {
  const holder = owner.name;
  if (holder === undefined || owner.typed || !t.options.catalogue.bindsIn(holder) || !/^\w+$/u.test(name)) return undefined;
  const type = t.remembered(`binding ${holder}.${name} of ${t.module.filename}`, () => {
    const names = new Set([...t.module.text.matchAll(new RegExp(`\\b${name}\\??:\\s*(\\w+)`, 'gu'))].map(([, typeName]) => typeName));
    const [only] = names;
    const reference = names.size === 1 && only !== undefined ? t.options.catalogue.boundType(holder, only) : undefined;
    return reference && instanceType(t.options.catalogue, reference);
  });
  return type && { id: `${owner.id}.${name}`, sources: noSources, name, object: objectOf(type, `${holder}.${name}`) };
}
