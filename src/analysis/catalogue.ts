import type { Method, ObjectType, StoreClient, TypeName } from '../stores/types.js';
import { Gate, remotePrefix } from './gate.js';

/** `npm:redis@5` and `https://esm.sh/redis@5` are `redis`. */
function packageOf(specifier: string): string {
  const remote = new RegExp(`^(?:${remotePrefix})(.+)$`, 'u').exec(specifier)?.[1];
  return remote === undefined ? specifier : remote.replace(/(?<=.)@[\w.^~*-]+/u, '');
}

/** What calls of methods of one name give. */
type Answer = 'data' | 'data when awaited' | 'object';

/** Effects of calls that give an object to go on with, and no answer of the store. */
const connecting: ReadonlySet<Method['effect']> = new Set(['make', 'begin', 'acquire']);
/** The same, where waiting for the object gives an answer after all. */
const leading: ReadonlySet<Method['effect']> = new Set(['child', 'same', 'filter', 'query', 'batch', 'transaction']);

function answersOf(clients: readonly StoreClient[]): Map<string, Answer> {
  const byName = new Map<string, Method[]>();
  for (const { types } of clients)
    for (const { methods = {} } of Object.values(types))
      for (const [names, method] of Object.entries(methods))
        for (const name of names.split(' ')) byName.set(name, [...(byName.get(name) ?? []), method]);
  byName.delete('*');
  return new Map(Array.from(byName, ([name, methods]) => [name, answerOf(methods)]));
}

/** What a call gives that is one of these methods. */
function answerOf(methods: readonly Method[]): Answer {
  const connects = methods.some(({ effect, returns }) => connecting.has(effect) || (effect === 'none' && returns !== undefined));
  // `await source.initialize()` is the source
  if (connects || methods.every(({ effect }) => effect === 'same')) return 'object';
  return methods.some(({ effect, returns }) => leading.has(effect) || returns !== undefined) ? 'data when awaited' : 'data';
}

/** An object type together with the client it belongs to. */
export interface TypeReference {
  readonly client: StoreClient;
  readonly name: TypeName;
  readonly type: ObjectType;
}

/**
 * The catalogue, indexed for look-ups: by package and exported name, by global name, by global type name.
 * Built once for a list of clients (the built-in ones and those of the settings).
 */
export class Catalogue {
  private readonly exports = new Map<string, Map<string, TypeReference>>();
  private readonly globalObjects = new Map<string, TypeReference>();
  private readonly globalTypeNames = new Map<string, TypeReference>();
  private readonly clientsByName = new Map<string, StoreClient>();
  private readonly methods = new WeakMap<ObjectType, Map<string, Method>>();
  private readonly holders: ReadonlySet<string | undefined>;
  private readonly gate: Gate;
  private answers: ReadonlyMap<string, Answer> | undefined;

  constructor(readonly clients: readonly StoreClient[]) {
    for (const client of clients) this.clientsByName.set(client.name, client);
    for (const client of clients) {
      for (const [module, names] of Object.entries(client.modules ?? {})) {
        const known = this.exports.get(module) ?? new Map<string, TypeReference>();
        for (const [name, type] of Object.entries(names)) {
          const reference = this.resolve(client, type);
          if (reference) known.set(name, reference);
        }
        this.exports.set(module, known);
      }
      for (const [name, type] of Object.entries(client.globals ?? {})) {
        const reference = this.resolve(client, type);
        if (reference) this.globalObjects.set(name, reference);
      }
      for (const [name, type] of Object.entries(client.globalTypes ?? {})) {
        const reference = this.resolve(client, type);
        if (reference) this.globalTypeNames.set(name, reference);
      }
    }
    this.holders = new Set(clients.map(({ boundIn }) => boundIn));
    this.gate = new Gate(clients, (client, type) => this.resolve(client, type));
  }

  /** The places of a text that lead to a store. */
  placesOf(text: string): number[] {
    return this.gate.placesOf(text);
  }

  /** A type of `client`, or of another one where the name says `other:Type`. */
  resolve(client: StoreClient, name: TypeName): TypeReference | undefined {
    const colon = name.lastIndexOf(':');
    const owner = colon > 0 ? this.clientsByName.get(name.slice(0, colon)) : client;
    const local = colon > 0 ? name.slice(colon + 1) : name;
    const type = owner?.types[local];
    return owner && type ? { client: owner, name: local, type } : undefined;
  }

  /**
   * Whether a call of a method of this name gives data and never an object that leads to a store, for any client that has one. Those
   * that give such an object in some client give it at once; what is waited for is data, but for what connects.
   */
  readonly givesData = (method: string, isAwaited: boolean): boolean => {
    this.answers ??= answersOf(this.clients);
    const answer = this.answers.get(method);
    return answer === 'data' || (answer === 'data when awaited' && isAwaited);
  };

  /** What `import { name } from 'module'` gives; `*` asks for the whole module. */
  exported(specifier: string, name: string): TypeReference | undefined {
    const module = packageOf(specifier);
    const names = this.exports.get(module) ?? this.exports.get(module.replace(/^node:/, ''));
    if (!names) return this.exportedBelow(module, name);
    return names.get(name) ?? (name === '*' ? names.get('default') : undefined);
  }

  /** Packages with many entry points are listed once, as `name/*`. */
  private exportedBelow(module: string, name: string): TypeReference | undefined {
    for (let end = module.lastIndexOf('/'); end > 0; end = module.lastIndexOf('/', end - 1)) {
      const names = this.exports.get(`${module.slice(0, end)}/*`);
      if (names) return names.get(name);
    }
    return undefined;
  }

  /** Code that a client generates at a path of the project's own. */
  generated(specifier: string, name: string): TypeReference | undefined {
    for (const client of this.clients) {
      for (const [end, names] of Object.entries(client.generated ?? {})) {
        const type =
          Object.hasOwn(names, name) && (end === '*' || specifier.replace(/\.[cm]?[jt]s$/, '').endsWith(end)) ? names[name] : undefined;
        if (type !== undefined) return this.resolve(client, type);
      }
    }
    return undefined;
  }

  global(name: string): TypeReference | undefined {
    return this.globalObjects.get(name);
  }

  /** Whether platforms hand in stores under a property of this name. */
  bindsIn(holder: string): boolean {
    return this.holders.has(holder);
  }

  /** A global type whose objects are handed in under `holder` of a platform's context. */
  boundType(holder: string, name: string): TypeReference | undefined {
    const reference = this.globalTypeNames.get(name);
    return reference?.client.boundIn === holder ? reference : undefined;
  }

  globalType(name: string): TypeReference | undefined {
    return this.globalTypeNames.get(name);
  }

  knowsModule(module: string): boolean {
    return this.exports.has(module) || this.exports.has(module.replace(/^node:/, ''));
  }

  /** The facts of a method; entries may name several methods at once, and `*` any other. */
  method(type: ObjectType, name: string): Method | undefined {
    let index = this.methods.get(type);
    if (!index) {
      index = new Map();
      for (const [names, facts] of Object.entries(type.methods ?? {})) for (const each of names.split(' ')) index.set(each, facts);
      this.methods.set(type, index);
    }
    return index.get(name) ?? index.get('*');
  }
}
