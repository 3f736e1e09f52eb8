/** Walks the catalogue side by side with the clients' own type declarations. */

import path from 'node:path';
import ts from 'typescript';
import type { Method, StoreClient, TypeName } from '../../src/stores/types.js';
import { type Ambient, createProgram, entry, folder } from './program.js';

/** What the declarations say about one client. */
export interface Walk {
  /** names of the catalogue that no declaration has: `Redis.hgetal`, `ioredis#Clutser` */
  undeclared: string[];
  /** object types that no export leads to, so that nothing could be checked */
  unreached: string[];
}

/** Parses the declarations of several clients at once; the result walks any one of them. */
export function readDeclarations(clients: readonly StoreClient[], ambient: Ambient): (client: StoreClient) => Walk {
  // `name/*` stands for many entry points and cannot be imported itself
  const modules = clients.flatMap((client) => Object.keys(client.modules ?? {})).filter((module) => !module.endsWith('/*'));
  const imports = [...new Set(modules)].map((module, index) => `import * as m${String(index)} from '${module}';`);
  const program = createProgram([...imports, 'export {};'].join('\n'), clients.map(probeOf), ambient);
  const walks = new Map<StoreClient, Walk>();
  return (client) => {
    const walk = walks.get(client) ?? new Walker(client, program).walk();
    walks.set(client, walk);
    return walk;
  };
}

/** The file that uses a client as code does; most clients need none. */
function probeOf(client: StoreClient): string {
  return path.join(folder, 'probes', `${client.name.toLowerCase().replaceAll(/\W+/g, '-')}.ts`);
}

/** Follows every export, member, method and result of a client, and notes what the declarations do not have. */
class Walker {
  private readonly checker: ts.TypeChecker;
  private readonly source: ts.SourceFile;
  private readonly probe: ts.SourceFile | undefined;
  private readonly found = new Map<TypeName, Set<ts.Type>>();
  private readonly undeclared = new Map<string, boolean>();
  private readonly pending: [TypeName, ts.Type][] = [];

  constructor(
    private readonly client: StoreClient,
    program: ts.Program,
  ) {
    const source = program.getSourceFile(entry);
    if (!source) throw new Error('the entry file was not read');
    this.source = source;
    this.probe = program.getSourceFile(probeOf(client));
    this.checker = program.getTypeChecker();
  }

  walk(): Walk {
    // first, since of each type only a few are looked at, and these are the concrete ones
    this.walkProbe();
    this.drain();
    this.walkModules();
    this.walkGlobals();
    this.drain();
    return {
      undeclared: [...this.undeclared].filter(([, declared]) => !declared).map(([name]) => name),
      unreached: Object.keys(this.client.types).filter((name) => !this.found.has(name)),
    };
  }

  private walkModules(): void {
    const specifiers = this.source.statements.filter(ts.isImportDeclaration).map((statement) => statement.moduleSpecifier);
    for (const [module, exports] of Object.entries(this.client.modules ?? {})) {
      if (module.endsWith('/*')) continue;
      const specifier = specifiers.find((node) => ts.isStringLiteral(node) && node.text === module);
      const symbol = specifier && this.checker.getSymbolAtLocation(specifier);
      this.note(`module ${module}`, symbol !== undefined);
      if (!symbol) continue;
      for (const [name, type] of Object.entries(exports)) {
        const exported = this.exported(symbol, name);
        this.note(`${module}#${name}`, exported !== undefined);
        if (exported) this.visitSymbol(type, exported);
      }
    }
  }

  private walkGlobals(): void {
    const names = { ...this.client.globals, ...this.client.globalTypes };
    for (const [name, type] of Object.entries(names)) {
      const meaning = ts.SymbolFlags.Value | ts.SymbolFlags.Type | ts.SymbolFlags.Namespace | ts.SymbolFlags.Alias;
      const symbol = this.checker.getSymbolsInScope(this.source, meaning).find((each) => each.name === name);
      this.note(`global ${name}`, symbol !== undefined);
      if (symbol) this.visitSymbol(type, this.unalias(symbol));
    }
  }

  /**
   * A probe uses the client as code does, and exports values named as object types of the catalogue. It leads to types that
   * generic signatures hide: `export const Select = db.select().from(users)`.
   */
  private walkProbe(): void {
    const symbol = this.probe && this.checker.getSymbolAtLocation(this.probe);
    if (!symbol) return;
    for (const exported of this.checker.getExportsOfModule(symbol)) {
      // several probes of one type differ in a number: Select, Select2
      const name = exported.name.replace(/\d+$/, '');
      this.note(`probe ${exported.name}`, name in this.client.types);
      this.visit(name, this.checker.getTypeOfSymbol(exported));
    }
  }

  /** An export by name; `default` and `*` fall back to what `export =` gives, `*` to the module itself. */
  private exported(module: ts.Symbol, name: string): ts.Symbol | undefined {
    const named = this.checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
    const equals = module.exports?.get(ts.InternalSymbolName.ExportEquals);
    if (named) return this.unalias(named);
    if (equals && (name === '*' || name === 'default')) return this.unalias(equals);
    // a CommonJS module is its own default export
    return name === '*' || name === 'default' ? module : undefined;
  }

  private unalias(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  private visitSymbol(name: TypeName, symbol: ts.Symbol): void {
    const facts = this.client.types[name];
    if (facts?.instance && symbol.flags & ts.SymbolFlags.Type) this.visit(facts.instance, this.checker.getDeclaredTypeOfSymbol(symbol));
    const hasValue = symbol.flags & (ts.SymbolFlags.Value | ts.SymbolFlags.ValueModule);
    if (hasValue) this.visit(name, this.checker.getTypeOfSymbol(symbol));
    else if (facts) this.found.set(name, this.found.get(name) ?? new Set());
  }

  /** Notes that a declared type stands behind an object type; it is looked at later, so that long chains end early. */
  private visit(name: TypeName, declared: ts.Type): void {
    if (name in this.client.types) this.pending.push([name, declared]);
  }

  private drain(): void {
    for (let next = this.pending.shift(); next; next = this.pending.shift()) {
      const [name, declared] = next;
      for (const type of this.parts(declared)) this.compare(name, type);
    }
  }

  private compare(name: TypeName, type: ts.Type): void {
    const facts = this.client.types[name];
    const seen = this.found.get(name) ?? new Set();
    this.found.set(name, seen);
    // a catalogue type may stand for several declared ones (versions, overloads), but each step of a chain has a type of its own
    if (!facts || seen.has(type) || seen.size > 12 || (seen.size > 0 && this.isComplete(name))) return;
    seen.add(type);
    for (const [member, target] of Object.entries(facts.members ?? {})) this.visitMember(name, type, member, target);
    for (const [names, method] of Object.entries(facts.methods ?? {})) {
      for (const each of names.split(' ')) this.visitMethod(name, type, each, method);
    }
    if (facts.call) this.visitCall(`${name}()`, type, facts.call);
    if (!facts.construct) return;
    const results = type.getConstructSignatures().map((signature) => signature.getReturnType());
    this.note(`new ${name}`, results.length > 0);
    for (const result of results) this.visit(facts.construct, result);
  }

  /** Whether all names of an object type were found, so that another declared type has nothing to add. */
  private isComplete(name: TypeName): boolean {
    const { members = {}, methods = {} } = this.client.types[name] ?? {};
    const names = [...Object.keys(members), ...Object.keys(methods).flatMap((each) => each.split(' '))];
    return names.every((each) => each === '*' || this.undeclared.get(`${name}.${each}`) === true);
  }

  private visitMember(name: TypeName, type: ts.Type, member: string, target: TypeName): void {
    const declared = member === '*' ? type.getStringIndexType() : this.property(type, member);
    if (member !== '*') this.note(`${name}.${member}`, declared !== undefined);
    if (declared) this.visit(target, declared);
  }

  private visitMethod(name: TypeName, type: ts.Type, method: string, facts: Method): void {
    if (method === '*') return;
    const declared = this.property(type, method);
    this.note(`${name}.${method}`, declared !== undefined);
    if (declared) this.visitCall(`${name}.${method}`, declared, facts);
  }

  private visitCall(label: string, declared: ts.Type, facts: Method): void {
    const signatures = this.parts(declared).flatMap((type) => [...type.getCallSignatures()]);
    this.note(`${label} is callable`, signatures.length > 0);
    const gives = 'gives' in facts ? facts.gives : undefined;
    for (const signature of signatures) {
      if (facts.returns) this.visit(facts.returns, signature.getReturnType());
      if (!gives) continue;
      for (const parameter of signature.getParameters()) {
        const callbacks = this.parts(this.checker.getTypeOfSymbol(parameter)).flatMap((type) => [...type.getCallSignatures()]);
        for (const first of callbacks.flatMap((callback) => callback.getParameters().slice(0, 1))) {
          this.visit(gives, this.checker.getTypeOfSymbol(first));
        }
      }
    }
  }

  private property(type: ts.Type, name: string): ts.Type | undefined {
    const symbol = this.checker.getPropertyOfType(this.checker.getApparentType(type), name);
    return symbol && this.checker.getTypeOfSymbol(symbol);
  }

  /** The type itself (query builders are promises too) and what awaiting it gives, without null, taken apart where it is a union. */
  private parts(type: ts.Type): ts.Type[] {
    const awaited = this.checker.getNonNullableType(this.checker.getAwaitedType(type) ?? type);
    const both = awaited === type ? [awaited] : [this.checker.getNonNullableType(type), awaited];
    return both.flatMap((each) => (each.isUnion() ? each.types.flatMap((part) => this.parts(part)) : [each]));
  }

  /** A name counts as declared if one of the declared types behind a catalogue type has it. */
  private note(name: string, declared: boolean): void {
    this.undeclared.set(name, declared || this.undeclared.get(name) === true);
  }
}
