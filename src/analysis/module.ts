import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/**
 * One parsed source file: the one being linted, or one that it imports.
 * Both have the same AST dialect and a scope manager, so that a stage need not know which of them it looks at.
 */
export interface SourceModule {
  /** absolute path, or the name that the host gave (`<input>`) */
  filename: string;
  text: string;
  ast: TSESTree.Program;
  scopes: TSESLint.Scope.ScopeManager;
  /** set on each node's `parent`, as in a linted file */
  visitorKeys: TSESLint.SourceCode.VisitorKeys;
}

/**
 * Finds and parses imported modules. Without one (cross-file following switched off, or no file system) imports stay opaque.
 * Never throws: what cannot be found, read or parsed is `undefined`.
 */
export interface ModuleHost {
  /** The project-local module that `specifier` names in `from`; `undefined` for packages of node_modules, unreadable files, and beyond the limits. */
  load(from: SourceModule, specifier: string): SourceModule | undefined;
  /** The package that `specifier` names in `from`, as it would be imported (`#redis` of package `imports` may stand for `ioredis`); `undefined` when it leads to a file of the project or to nothing. */
  packageOf(from: SourceModule, specifier: string): string | undefined;
  /** Whether the module that `specifier` names in `from` may export `name`, as far as its text shows it. Parses nothing; `true` for what is none of the project's. */
  mayExport(from: SourceModule, specifier: string, name: string): boolean;
  /** Whether the project of the linted file may use packages of such names: a manifest above it names one, or there is none. */
  mayUse(packages: RegExp): boolean;
  /** How the text of `module` leads to stores; `undefined` where nobody said what a store looks like. Parses nothing. */
  leads(module: SourceModule): Leads | undefined;
}

/** How a module leads to stores, as far as texts show it. */
export interface Leads {
  /** places of its own text that lead to one: an import of a client, a use of a global store */
  readonly places: readonly number[];
  /**
   * Local names of imports that lead to one, and specifiers of re-exports and of `import()` and `require` within other code that do.
   * Looked for when they are asked for: it takes the texts of other files.
   */
  readonly names: ReadonlySet<string>;
}

/** What an exported name of a module stands for, after re-exports and barrels were followed. */
export interface ExportedBinding {
  module: SourceModule;
  /** the declaration: function, class, variable declarator, enum, interface, type alias; or the expression of `export default` */
  node: TSESTree.Node;
  /** the name inside its module, absent for an anonymous default export */
  name?: string;
}
