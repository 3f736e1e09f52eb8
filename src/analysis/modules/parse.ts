import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { analyze } from 'eslint-scope';
import { eachChild } from '../children.js';
import type { SourceModule } from '../module.js';
import { typescriptParser } from './typescript-parser.js';

/** Parses the text of a file; `undefined` if it does not parse. One and the same function for all files of one configuration. */
export type ParseModule = (text: string, filename: string) => SourceModule | undefined;

type VisitorKeys = TSESLint.SourceCode.VisitorKeys;
type Parser = TSESLint.Parser.LooseParserModule;
type SourceType = TSESLint.FlatConfig.SourceType;
type LanguageOptions = TSESLint.FlatConfig.LanguageOptions;

/** Options that make typescript-eslint build or ask a program: an imported file needs its syntax only, and a program a file is ruinous. */
const WITHOUT_PROGRAM = { project: null, projectService: false, programs: null, program: null, allowAutomaticSingleRunInference: false };

const made = new WeakMap<LanguageOptions, ParseModule>();

/**
 * The parser that a file is linted with, for the files that it imports; `undefined` where the host shows none, and none can take its place.
 * `visitorKeys` are the host's; a parser that brings its own (`parseForESLint`) overrules them.
 */
export function parserOf(languageOptions: LanguageOptions, visitorKeys: VisitorKeys): ParseModule | undefined {
  const known = made.get(languageOptions);
  if (known) return known;
  const parser = usable(languageOptions.parser);
  if (!parser) return undefined;
  const parse: ParseModule = (text, filename) => {
    const sourceType = sourceTypeOf(filename, languageOptions.sourceType ?? 'module');
    const options = {
      ecmaVersion: languageOptions.ecmaVersion ?? 'latest',
      ...languageOptions.parserOptions,
      ...WITHOUT_PROGRAM,
      sourceType,
      range: true,
      loc: true,
      filePath: filename,
    };
    return attempt(() => toModule(parseText(parser, text, options), text, filename, sourceType, visitorKeys));
  };
  made.set(languageOptions, parse);
  return parse;
}

const usables = new WeakMap<Parser, Parser | undefined>();

/** The parser itself, or one that gives the same for less, or that takes the place of a host's that only pretends to be there. */
function usable(parser: Parser | undefined): Parser | undefined {
  if (!parser) return undefined;
  if (!usables.has(parser)) usables.set(parser, substituteOf(parser));
  return usables.get(parser);
}

function substituteOf(parser: Parser): Parser | undefined {
  if (parser.meta?.name === 'typescript-eslint/parser') return typescriptParser() ?? parser;
  return 'parseForESLint' in parser || attempt(() => parseText(parser, '', {})) ? parser : typescriptParser();
}

/** What parsers give, as far as they give it: all but the tree is optional. */
interface Parsed {
  ast: TSESTree.Program;
  scopeManager?: TSESLint.Scope.ScopeManager | null;
  visitorKeys?: VisitorKeys | null;
}

function parseText(parser: Parser, text: string, options: object): Parsed {
  return ('parseForESLint' in parser ? parser.parseForESLint(text, options) : { ast: parser.parse(text, options) }) as Parsed;
}

function toModule(parsed: Parsed, text: string, filename: string, sourceType: SourceType, hostKeys: VisitorKeys): SourceModule {
  const { ast } = parsed;
  const visitorKeys = parsed.visitorKeys ?? hostKeys;
  const scopes = parsed.scopeManager ?? analyzeScopes(ast, sourceType, visitorKeys);
  setParents(ast, visitorKeys);
  // nothing looks at the tokens of an imported file, and they are half of its memory
  ast.tokens = [];
  ast.comments = [];
  return { filename, text, ast, scopes, visitorKeys };
}

/** The scopes as ESLint itself makes them for a parser that brings none (espree). */
function analyzeScopes(ast: TSESTree.Program, sourceType: SourceType, visitorKeys: VisitorKeys): TSESLint.Scope.ScopeManager {
  const options = {
    ecmaVersion: 2026,
    sourceType,
    childVisitorKeys: visitorKeys,
    ignoreEval: true,
    jsx: true,
  };
  const scopes: unknown = analyze(ast as Parameters<typeof analyze>[0], options);
  return scopes as TSESLint.Scope.ScopeManager; // one interface, which both packages declare
}

function sourceTypeOf(filename: string, configured: SourceType): SourceType {
  if (/\.m[jt]s$/.test(filename)) return 'module';
  if (/\.c[jt]s$/.test(filename)) return 'commonjs';
  return configured;
}

/** Sets `parent` on every node, as a linter does before its rules run. */
function setParents(ast: TSESTree.Program, visitorKeys: VisitorKeys): void {
  const open: TSESTree.Node[] = [ast];
  for (let node = open.pop(); node; node = open.pop()) {
    const parent = node;
    eachChild(node, visitorKeys, (child) => {
      child.parent = parent;
      open.push(child);
    });
  }
}

/** Parsers throw on what they cannot read, and some on options that they do not know: then the file stays opaque. */
function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
