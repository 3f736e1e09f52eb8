import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';
import { onTestFinished } from 'vitest';
import type { ModuleHost, SourceModule } from '../../../src/analysis/module.js';
import {
  createModuleHost,
  originOfExport,
  parserOf,
  resolveImport,
  type ModuleHostOptions,
  type Origin,
} from '../../../src/analysis/modules.js';

/** The configuration that most cases use; one object, as ESLint has one a configuration. */
export const typescript: TSESLint.FlatConfig.LanguageOptions = { parser: typescriptParser, sourceType: 'module' };

/** The nodes of TypeScript's dialect. */
export const typescriptKeys: TSESLint.SourceCode.VisitorKeys = typescriptParser.parseForESLint('')
  .visitorKeys as TSESLint.SourceCode.VisitorKeys;

/** A project on disk that lasts for one test. */
export interface Project {
  root: string;
  write: (file: string, text: string) => void;
  /** A file as one lint of it begins: parsed, with a host of its own. */
  open: (file: string, options?: Partial<ModuleHostOptions> & { languageOptions?: TSESLint.FlatConfig.LanguageOptions }) => OpenFile;
}

/** A file and the way to its imports. */
export interface OpenFile {
  module: SourceModule;
  host: ModuleHost;
  /** where a variable of the file's top level comes from, as text: `a.ts#FunctionDeclaration`, `package ioredis#default` */
  origin(name: string): string | undefined;
  /** the same for an exported name */
  exported(name: string): string | undefined;
}

export function project(files: Readonly<Record<string, string>>): Project {
  const root = mkdtempSync(join(tmpdir(), 'modules-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  return {
    root,
    write,
    open(file, { languageOptions = typescript, parse = parserOf(languageOptions, {}), ...options } = {}) {
      const text = files[file];
      const module = text === undefined ? undefined : parse?.(text, join(root, file));
      if (!parse || !module) throw new Error(`${file} is no parsable file of this project`);
      const host = createModuleHost({ root: module, parse, cwd: root, ...options });
      return {
        module,
        host,
        origin: (name) => printed(root, resolveImport(module, topLevel(module, name), host)),
        exported: (name) => printed(root, originOfExport(module, name, host)),
      };
    },
  };
}

function topLevel(module: SourceModule, name: string): TSESLint.Scope.Variable {
  const variable = module.scopes.scopes.find((scope) => scope.set.has(name))?.set.get(name);
  if (!variable) throw new Error(`no variable ${name}`);
  return variable;
}

function printed(root: string, origin: Origin | undefined): string | undefined {
  if (!origin) return undefined;
  if (origin.kind === 'package') return `package ${origin.name}#${origin.exported}`;
  const { module, node, name } = origin.binding;
  return `${relative(root, module.filename)}#${node.type}${name === undefined ? '' : ` ${name}`}`;
}
