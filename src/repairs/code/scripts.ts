import { AST_NODE_TYPES as N, type TSESLint } from '@typescript-eslint/utils';

import type { Edit } from './edits.js';
import { afterImports } from './imports.js';
import { freshName } from './names.js';
import type { Style } from './style.js';

type Source = Readonly<TSESLint.SourceCode>;

/** A server script within the code of a form: a string in double quotes. */
const script = /"if (?:[^"\\]|\\.)*"/u;

/** Code whose script has a name, and the declaration of that name, if the file has none yet. */
export interface Named {
  readonly code: string;
  readonly declaration: string | undefined;
}

/** Moves a script out of a call into a constant of the file; one that an earlier repair made is used again. */
export function withNamedScript(source: Source, code: string, name: string, style: Style): Named {
  const text = script.exec(code)?.[0];
  if (text === undefined) return { code, declaration: undefined };
  const known = constantWith(source, text);
  const constant = known ?? freshName(source, name);
  const declaration = `/** A script that the server runs in one step. */\nconst ${constant} =\n${style.indent}${text}${style.semicolon}`;
  return { code: code.replace(text, constant), declaration: known === undefined ? declaration : undefined };
}

/** The edit that declares a script. */
export function declaring(source: Source, { declaration }: Named): Edit[] {
  return declaration === undefined ? [] : [afterImports(source, declaration)];
}

const constants = new WeakMap<Source, Map<string, string>>();

/** The constant of a file's top level that has this text. */
function constantWith(source: Source, text: string): string | undefined {
  let known = constants.get(source);
  if (!known) constants.set(source, (known = constantsOf(source)));
  return known.get(text);
}

/** The names of constants of the top level by the text of what they are given. */
function constantsOf(source: Source): Map<string, string> {
  const names = new Map<string, string>();
  for (const statement of source.ast.body) {
    if (statement.type !== N.VariableDeclaration || statement.kind !== 'const') continue;
    for (const { id, init } of statement.declarations) {
      const text = id.type === N.Identifier && init ? source.getText(init) : undefined;
      if (id.type === N.Identifier && text !== undefined && !names.has(text)) names.set(text, id.name);
    }
  }
  return names;
}
