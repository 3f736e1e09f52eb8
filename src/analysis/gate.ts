import type { Method, ObjectType, StoreClient, TypeName } from '../stores/types.js';
import type { TypeReference } from './catalogue.js';
import { escaped } from './pattern.js';

/** What Deno writes before the name of a package of npm, as a pattern. */
export const remotePrefix = String.raw`npm:/?|https://esm\.sh/`;

const specifiers = /(?:from|import|require)\s*\(?\s*['"]([^'"\n]+)['"]/g;

/** Effects after which nothing has changed, and that lead to no other object. */
const reading: ReadonlySet<Method['effect']> = new Set([
  'read',
  'exists',
  'none',
  'same',
  'filter',
  'field',
  'child',
  'unwatch',
  'release',
  'end',
]);

/**
 * Tells where a text leads to a store: it imports a known package, uses a global object in a way that leads to a store, or names a
 * global type where a type can stand. Locks and retries alone are none, and neither is a client that the text can only read with.
 * Case counts: `storage` is a word of English, `Storage` a type.
 */
export class Gate {
  readonly #pattern: RegExp;
  /** the words of which each place has one, names of packages apart */
  readonly #words: RegExp;
  readonly #packages: RegExp;
  /** by the name of a package or global: the words without which a text only reads with its clients; `undefined` where it may write by anything */
  readonly #writes = new Map<string, (RegExp | undefined)[]>();

  constructor(
    clients: readonly StoreClient[],
    private readonly resolve: (client: StoreClient, type: TypeName) => TypeReference | undefined,
  ) {
    const packages = new Set<string>();
    const generated = new Set<string>();
    const globals: string[] = [];
    const whole: string[] = [];
    const types: string[] = [];
    for (const client of clients.filter((each) => this.#leadsToStore(each))) {
      const writes = this.#writesOf(client);
      // several clients may be types of one package
      const note = (name: string): unknown => this.#writes.set(name, [...(this.#writes.get(name) ?? []), writes]);
      for (const module of Object.keys(client.modules ?? {})) {
        packages.add(
          module
            .replace(/^node:/, '')
            .split('*')
            .map(escaped)
            .join(`[^'"]*`),
        );
        note(module.replace(/^node:/, ''));
      }
      for (const [end, exported] of Object.entries(client.generated ?? {})) {
        if (end === '*') for (const name of Object.keys(exported)) generated.add(escaped(name));
        else packages.add(`[^'"]*${escaped(end)}`);
      }
      for (const [name, type] of Object.entries(client.globals ?? {})) {
        const leads = leadsOf(this.resolve(client, type)?.type ?? {});
        globals.push(
          escaped(name) + (leads ? String.raw`\s*[!?]?\.\s*(?:${leads.map(escaped).join('|')})\b` : String.raw`\s*[!?]?[.(\[<]`),
        );
        whole.push(escaped(name));
        note(name);
      }
      types.push(...Object.keys(client.globalTypes ?? {}));
    }
    const patterns = [
      packages.size > 0 &&
        String.raw`\b(?:from|import|require)\s*\(?\s*['"](?:node:|${remotePrefix})?(?<module>${[...packages].join('|')})(?:@[\w.^~*-]+)?['"]`,
      // in a text or a path it is no name
      generated.size > 0 && String.raw`(?<![\w$'"\x60/@-])(?:${[...generated].join('|')})(?![\w$'"\x60/-])`,
      globals.length > 0 && String.raw`\b(?<global>${globals.join('|')})`,
      // taken as a whole: `const { storage } = browser`, `const api = globalThis.browser ?? chrome`, `run(localStorage)`
      whole.length > 0 &&
        String.raw`(?:[=(,:]|\?\?|\|\||\breturn)\s*(?:(?:globalThis|window|self)\.)?(?<whole>${whole.join('|')})\s*(?:[),;\]}]|\?\?|\|\||\n)`,
      types.length > 0 &&
        String.raw`(?:[<({|&,:=]|\b(?:as|extends|implements|satisfies|typeof|new))\s*(?<type>${types.map(escaped).join('|')})\b`,
    ].filter((pattern) => pattern !== false);
    this.#pattern = patterns.length > 0 ? new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'gu') : /(?!)/gu;
    const words = [...generated, ...whole, ...types.map(escaped)];
    this.#words = words.length > 0 ? new RegExp(words.join('|')) : /(?!)/;
    this.#packages = packages.size > 0 ? new RegExp(String.raw`^(?:node:|${remotePrefix})?(?:${[...packages].join('|')})(?:@|$)`) : /(?!)/;
  }

  /** The places of a text that lead to a store, in order. */
  placesOf(text: string): number[] {
    if (!this.#words.test(text) && !this.#importsPackage(text)) return [];
    const places: number[] = [];
    const verdicts = new Map<string, boolean>();
    for (const { index, groups = {} } of text.matchAll(this.#pattern)) {
      if (isComment(text, index)) continue;
      const { module, global, whole, type } = groups;
      const name = module ?? /^[\w$]+/.exec(global ?? whole ?? '')?.[0] ?? type ?? '';
      let verdict = verdicts.get(name);
      if (verdict === undefined) {
        const writes = this.#writes.get(name) ?? [undefined];
        verdict = type === undefined ? writes.some((words) => words?.test(text) !== false) : !isDeclared(text, type);
        verdicts.set(name, verdict);
      }
      if (verdict) places.push(index);
    }
    return places;
  }

  /** Whether a text imports a known package. Most texts are done with here: one alternative is sought a dozen times faster than all. */
  #importsPackage(text: string): boolean {
    for (const [, specifier = ''] of text.matchAll(specifiers)) if (this.#packages.test(specifier)) return true;
    return false;
  }

  /** Whether a client has a store of its own or hands out another client's. */
  #leadsToStore(client: StoreClient): boolean {
    const exported = Object.values(client.modules ?? {}).flatMap((names) => Object.values(names));
    return Object.values(client.types).some(({ store }) => store) || exported.some((name) => name.includes(':'));
  }

  #writesOf(client: StoreClient): RegExp | undefined {
    const words = new Set<string>();
    const calls = new Set<string>();
    for (const names of Object.values(client.modules ?? {})) {
      for (const [name, type] of Object.entries(names)) {
        const reference = this.resolve(client, type);
        if (!reference || reference.client !== client) return undefined;
        const { construct, instance, call, command } = reference.type;
        if (!construct && !instance && !command && (!call || reading.has(call.effect))) continue;
        if (name === 'default' || name === '*') return undefined;
        words.add(escaped(name));
      }
    }
    for (const { methods = {}, call } of Object.values(client.types)) {
      if (call && !reading.has(call.effect) && client.globals) return undefined;
      for (const [names, { effect }] of Object.entries(methods))
        if (!reading.has(effect)) for (const name of names.split(' ')) calls.add(escaped(name));
    }
    if (calls.has(escaped('*')) || Object.values(client.types).some(({ members }) => members && Object.hasOwn(members, '*')))
      return undefined;
    const called = [...calls].join('|');
    const patterns = [
      words.size > 0 && String.raw`(?<![\w$])(?:${[...words].join('|')})(?![\w$])`,
      // `.set(`, `.set<T>(`, `promisify(fs.rename)`, `{ rename }`, `import { rename }`, and a free `rename(`
      calls.size > 0 && String.raw`(?<=[.{,]\s*)(?:${called})(?![\w$])|(?<![\w$])(?:${called})(?=\s*(?:<[^>\n]*>)?\()`,
    ].filter((pattern) => pattern !== false);
    return new RegExp(patterns.join('|'), 'u');
  }
}

/** The members of a global object that lead to a store; `undefined` if calling it or any member may. */
function leadsOf({ call, members = {}, methods = {} }: ObjectType): readonly string[] | undefined {
  const names = [...Object.keys(members), ...Object.keys(methods).flatMap((method) => method.split(' '))];
  return call || names.includes('*') ? undefined : names;
}

/** Characters looked at: in a text of one line, each place would be as far as the text is long. */
const longestLine = 500;

/** Whether the line up to a place shows that it stands in a comment. */
function isComment(text: string, index: number): boolean {
  return /^\s*(?:\*|\/\/|\/\*)/.test(lineUpTo(text, index, longestLine));
}

/** Whether a pattern (with the flag `g`) fits code; examples in comments do not count. */
export function standsInCode(text: string, pattern: RegExp): boolean {
  for (const { index } of text.matchAll(pattern)) if (!isComment(text, index)) return true;
  return false;
}

/** The line that a place stands on, as far as the place, and no more than so many characters of it. */
export function lineUpTo(text: string, index: number, longest: number): string {
  const before = text.slice(Math.max(0, index - longest), index);
  return before.slice(before.lastIndexOf('\n') + 1);
}

/** Whether a text declares or imports a name of its own, which then is not the global one. */
function isDeclared(text: string, name: string): boolean {
  return new RegExp(String.raw`\b(?:interface|class|type|enum|const|namespace)\s+${name}\b|\bimport\s[^'";]*\b${name}\b`, 'u').test(text);
}
