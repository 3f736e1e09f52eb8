import {
  Edit,
  edited,
  isOperation,
  joinValues,
  narrowed,
  nextId,
  noSources,
  union,
  unknownValue,
  type Cell,
  type Content,
  type Source,
  type Sources,
  type Value,
} from '../values.js';
import type { Tracer } from './tracer.js';

/** Makes a mutable object; objects of the same structural name are the same wherever they are reached. */
export function cellNamed(t: Tracer, name: string): Cell {
  let cell = t.cells.get(name);
  if (!cell) {
    cell = { id: nextId(), name };
    t.cells.set(name, cell);
  }
  return cell;
}

export function freshObject(
  t: Tracer,
  kind: Content['kind'],
  properties: ReadonlyMap<string, Value>,
  rest: Sources,
  id = `#${nextId()}`,
): Value {
  const cell: Cell = { id: nextId(), name: id };
  t.state.setContent(cell, { properties, rest, kind });
  return { id, sources: noSources, cells: [cell] };
}

/** The contents of all objects that a value may be. */
export function contentsOf(t: Tracer, value: Value): Content[] {
  return (value.cells ?? []).map((cell) => t.state.content(cell)).filter((content) => content !== undefined);
}

/** Everything that is in a value, as when it is turned into text or written to a store. */
export function deepSources(t: Tracer, value: Value): Sources {
  const seen = new Set<Cell>();
  const all: Sources[] = [];
  const visit = (each: Value, depth: number): void => {
    if (each.sources.size > 0) all.push(each.sources);
    if (depth > 6) return;
    for (const cell of each.cells ?? []) {
      if (seen.has(cell)) continue;
      seen.add(cell);
      const content = t.state.content(cell);
      if (!content) continue;
      all.push(content.rest);
      for (const property of content.properties.values()) visit(property, depth + 1);
    }
  };
  visit(value, 0);
  return union(...all);
}

/** Reads a property whose name is known from an object's contents. */
export function propertyOf(t: Tracer, value: Value, name: string): Value | undefined {
  const cells = value.cells;
  if (!cells) return undefined;
  if (cells.length > 1) {
    const parts = cells
      .map((cell) => propertyOf(t, { id: cell.name, sources: noSources, cells: [cell] }, name))
      .filter((part) => part !== undefined);
    const [first] = parts;
    return first && parts.slice(1).reduce((a, b) => joinValues(a, b), first);
  }
  for (const cell of cells) {
    const content = t.state.content(cell);
    const known = content?.properties.get(name);
    if (known) return known;
  }
  const rest = union(...cells.map((cell) => t.state.content(cell)?.rest ?? noSources));
  const contents = contentsOf(t, value);
  // A literal without the property: nothing is there. An opaque object: a part of it, with an identity of its own.
  if (contents.length > 0 && contents.every((content) => content.kind !== 'unknown' && content.rest.size === 0)) return undefined;
  const id = `${value.id}.${name}`;
  const cell: Cell = { id: nextId(), name: id };
  const sources = narrowed(rest, name);
  t.state.setContent(cell, { properties: new Map(), rest: sources, kind: 'unknown' });
  const child: Value = { id, sources: noSources, cells: [cell], name };
  // Remember it as part of its owner, so that changing it changes the owner.
  for (const owner of cells) {
    const content = t.state.content(owner);
    if (content) t.state.setContent(owner, { ...content, properties: new Map(content.properties).set(name, child) });
  }
  return child;
}

/** Remembers what became known of a property, without changing it. */
export function keepProperty(t: Tracer, owner: Value, name: string, value: Value): void {
  for (const cell of owner.cells ?? []) {
    const content = t.state.content(cell);
    if (content) t.state.setContent(cell, { ...content, properties: new Map(content.properties).set(name, value) });
  }
}

export function setProperty(t: Tracer, target: Value, name: string | undefined, value: Value, sources: Sources): void {
  for (const cell of target.cells ?? []) {
    const content = t.state.content(cell);
    if (!content) continue;
    const added = sharedByRuns(t, cell, sources);
    if (name === undefined) {
      t.state.setContent(cell, { ...content, rest: union(edited(content.rest, Edit.field), edited(added, Edit.field)) });
    } else {
      const strong = (target.cells?.length ?? 0) === 1;
      const before = content.properties.get(name);
      const known = strong || !before ? value : unknownValue(union(deepSources(t, before), sources));
      const next = added === sources ? known : unknownValue(union(before ? deepSources(t, before) : noSources, added));
      t.state.setContent(cell, {
        ...content,
        properties: new Map(content.properties).set(name, next),
        rest: edited(content.rest, Edit.field),
      });
    }
  }
}

/**
 * What a run of a fan-out puts into memory that outlives the call, every run finds there: it no longer tells one run from another.
 */
function sharedByRuns(t: Tracer, cell: Cell, sources: Sources): Sources {
  const runs = new Set(t.runs.flatMap(({ id, parallel }) => (parallel ? [id] : [])));
  if (runs.size === 0 || !t.root.content(cell)) return sources;
  let result: Map<string, Source> | undefined;
  for (const [key, { atom }] of sources) {
    if (atom.kind !== 'item' || !runs.has(atom.run)) continue;
    result ??= new Map(sources);
    result.delete(key);
  }
  return result ?? sources;
}

/** Notes a change in place: an item pushed, an entry set, keys sorted. */
export function mutate(t: Tracer, target: Value, edit: number, added: Sources): void {
  for (const cell of target.cells ?? []) {
    const content = t.state.content(cell);
    if (!content) continue;
    const kind = content.kind === 'array' ? 'array' : 'unknown';
    const rest = union(edited(content.rest, edit), edited(sharedByRuns(t, cell, added), edit));
    if (kind !== content.kind || rest !== content.rest) t.state.setContent(cell, { ...content, kind, rest });
  }
}

/** A new opaque object computed from sources: what a call returned, a parsed text. */
export function derived(t: Tracer, id: string, sources: Sources, extra: Partial<Value> = {}): Value {
  const cell: Cell = { id: nextId(), name: id };
  t.state.setContent(cell, { properties: new Map(), rest: sources, kind: 'unknown', ...(extra.direct ? { direct: extra.direct } : {}) });
  return { id, sources: noSources, cells: [cell], ...extra };
}

/** A shallow copy, as by spread or `Object.assign({}, …)`. */
export function copied(t: Tracer, value: Value, edit: number = Edit.none): { properties: Map<string, Value>; rest: Sources } {
  const properties = new Map<string, Value>();
  let rest: Sources = edited(value.sources, edit);
  for (const content of contentsOf(t, value)) {
    for (const [name, property] of content.properties) {
      const other = properties.get(name);
      properties.set(name, other && other !== property ? joinValues(other, property) : property);
    }
    rest = union(rest, edited(content.rest, edit));
  }
  return { properties, rest };
}

/** `user.accounts.add(account)`: what a row of a database holds is never a `Set`, but a relation, to which an ORM adds a row of its own. */
export function isRelation(t: Tracer, value: Value): boolean {
  return [...deepSources(t, value).values()].some(
    ({ atom, path }) => isOperation(atom) && atom.traits.granularity === 'fields' && path.length > 0,
  );
}
