import { AST_NODE_TYPES as T, AST_TOKEN_TYPES as TokenType, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { LossyFlush } from '../analysis/findings/lossy-flush.js';
import { flushChain, flushRegion, freeName, type FlushChain, type FlushRegion } from './flush-region.js';

type Fix = TSESLint.RuleFix;
type Fixer = TSESLint.RuleFixer;
type Source = Readonly<TSESLint.SourceCode>;

/**
 * Takes the contents out before the wait, and puts them back when sending fails: whatever arrives meanwhile meets an empty buffer and
 * stays in it. `undefined` where the code has no form that this can be written into without changing more than the flush.
 */
export function swapBuffer(source: Source, finding: LossyFlush): ((fixer: Fixer) => Fix[]) | undefined {
  const { buffer } = finding;
  const region = flushRegion(source, finding);
  const place = region ?? flushChain(source, finding);
  const back = buffer && place && putBack(buffer, place.holder);
  if (!buffer || !place || back === undefined) return undefined;
  const taking = take(buffer, place);
  return (fixer) => [
    ...place.reads.map((read) => fixer.replaceText(read, heldName(read, place.holder))),
    ...heldFixes(fixer, buffer, place),
    ...('body' in place ? wrapped(source, fixer, place, back, taking) : chained(source, fixer, place, back, taking)),
  ];
}

/** The holder in place of the buffer; `{ rows }` keeps its key. */
function heldName(read: TSESTree.Node, holder: string): string {
  const { parent } = read;
  return parent?.type === T.Property && parent.shorthand && parent.key.type === T.Identifier ? `${parent.key.name}: ${holder}` : holder;
}

/** An alias that will be emptied in place needs an object of its own. */
function heldFixes(fixer: Fixer, { name, shape, empty }: Buffer, { held }: Place): Fix[] {
  if (!held?.init || empty !== undefined || shape === 'flag') return [];
  return [fixer.replaceText(held.init, copyOf(name, shape))];
}

type Buffer = NonNullable<LossyFlush['buffer']>;

type Place = Pick<FlushChain, 'holder' | 'held'>;

/** The statements that empty the buffer and keep what was in it. */
function take({ name, shape, empty }: Buffer, { holder, held }: Place): string[] {
  if (shape === 'flag') return [`${name} = ${empty ?? 'false'}`];
  const keeping = held ? [] : [`const ${holder} = ${empty === undefined ? copyOf(name, shape) : name}`];
  if (empty !== undefined) return [...keeping, `${name} = ${empty}`];
  return shape === 'list' ? keeping : [...keeping, `${name}.clear()`];
}

/** What holds the contents when the buffer's own object has to stay. */
function copyOf(name: string, shape: Buffer['shape']): string {
  return shape === 'list' ? `${name}.splice(0)` : `new ${shape === 'map' ? 'Map' : 'Set'}(${name})`;
}

/** The statement that puts the contents back, older before newer. */
function putBack({ name, shape, empty, isSummed }: Buffer, holder: string): string | undefined {
  switch (shape) {
    case 'flag':
      return `${name} = true`;
    case 'list':
      if (empty === undefined) return `${name}.unshift(...${holder})`;
      // a buffer that is made on first use may be none yet
      return `${name} = [...${holder}, ...${empty === '[]' ? name : `(${name} ?? [])`}]`;
    case 'set':
      return `for (const item of ${holder}) ${name}.add(item)`;
    case 'map':
      return isSummed
        ? `for (const [key, value] of ${holder}) ${name}.set(key, (${name}.get(key) ?? 0) + value)`
        : `for (const [key, value] of ${holder}) if (!${name}.has(key)) ${name}.set(key, value)`;
    case 'record':
      return isSummed
        ? `for (const [key, value] of Object.entries(${holder})) ${name}[key] = (${name}[key] ?? 0) + value`
        : `${name} = { ...${holder}, ...${name} }`;
    case 'text':
      return `${name} = ${holder} + ${name}`;
    case 'number':
      return `${name} += ${holder}`;
    case 'unknown':
      return undefined;
  }
}

/** Writes `try { … } catch { put back }` around what may fail, and takes the reset away. */
function wrapped(source: Source, fixer: Fixer, region: FlushRegion, back: string, taking: readonly string[]): Fix[] {
  const { body, start, reset, around, held, needsNote } = region;
  const [first] = body;
  const last = body.at(-1);
  if (!first || !last) return [];
  const style = styleOf(source, around ?? first, reset);
  const { indent, step, end } = style;
  if (around) {
    const opening = around.handler.body.range[0] + 1;
    return [
      fixer.insertTextBefore(around, taking.map((line) => `${line}${end}\n${indent}`).join('')),
      fixer.insertTextAfterRange([opening, opening], `\n${indent}${step}${back}${end}`),
      removeLine(source, fixer, reset),
    ];
  }
  const note = needsNote ? freeName(source, 'sent') : '';
  const names = region.hoisted.map((declaration) => `let ${declaredNames(source, declaration)}`);
  const before = [...taking, ...names, ...(needsNote ? [`let ${note} = false`] : [])];
  const opened = `try {\n${indent}${step}`;
  const closed = needsNote
    ? `\n${indent}} finally {\n${indent}${step}if (!${note}) ${back}${end}\n${indent}}`
    : `\n${indent}} catch (error) {\n${indent}${step}${back}${end}\n${indent}${step}throw error${end}\n${indent}}`;
  const taken = before.map((line) => `${line}${end}\n${indent}`).join('');
  const swap = held
    ? [fixer.insertTextAfter(start, before.map((line) => `\n${indent}${line}${end}`).join('')), fixer.insertTextBefore(first, opened)]
    : start === first
      ? [fixer.insertTextBefore(first, taken + opened)]
      : [fixer.insertTextBefore(start, taken), fixer.insertTextBefore(first, opened)];
  return [
    ...swap,
    ...region.hoisted.flatMap((declaration) => assigned(fixer, declaration)),
    ...indented(source, fixer, first, last, step),
    needsNote ? fixer.replaceText(reset, `${note} = true${end}`) : removeLine(source, fixer, reset),
    fixer.insertTextAfter(last, closed),
  ];
}

/** `const answer: Answer = …`, whose name was declared before, becomes `answer = …`. */
function assigned(fixer: Fixer, declaration: TSESTree.VariableDeclaration): Fix[] {
  const [declarator] = declaration.declarations;
  if (!declarator) return [];
  const { id } = declarator;
  if (id.type === T.Identifier) return [fixer.replaceTextRange([declaration.range[0], id.range[1]], id.name)];
  const isObject = id.type === T.ObjectPattern; // a brace at the beginning would open a block
  const fixes = [fixer.replaceTextRange([declaration.range[0], id.range[0]], isObject ? '(' : '')];
  return isObject ? [...fixes, fixer.insertTextAfter(declarator, ')')] : fixes;
}

/** What `let` has to declare: one name with its type, or the names of a pattern. */
function declaredNames(source: Source, declaration: TSESTree.VariableDeclaration): string {
  const id = declaration.declarations[0]?.id;
  if (id?.type === T.Identifier) return source.getText(id);
  return (source.getDeclaredVariables?.(declaration) ?? []).map((variable) => variable.name).join(', ');
}

/** Writes `.catch()` before the `.then()` that reset the buffer. */
function chained(source: Source, fixer: Fixer, chain: FlushChain, back: string, taking: readonly string[]): Fix[] {
  const { promise, continuation, reset, start, held } = chain;
  const { indent, end } = styleOf(source, start, start);
  const restoring = `.catch((error) => { ${back}; throw error; })`;
  const swap = held
    ? fixer.insertTextAfter(start, taking.map((line) => `\n${indent}${line}${end}`).join(''))
    : fixer.insertTextBefore(start, taking.map((line) => `${line}${end}\n${indent}`).join(''));
  const [callback] = continuation.arguments;
  const isAllThereIs = reset.type !== T.ExpressionStatement || (reset.parent.type === T.BlockStatement && reset.parent.body.length === 1);
  const comments = callback ? source.getCommentsInside(callback) : [];
  if (isAllThereIs && comments.length === 0 && continuation.arguments.length === 1) {
    return [swap, fixer.replaceTextRange([promise.range[1], continuation.range[1]], restoring)];
  }
  if (reset.type !== T.ExpressionStatement) return [];
  return [swap, fixer.insertTextAfter(promise, restoring), removeLine(source, fixer, reset)];
}

/** How the file is written around a statement. */
function styleOf(source: Source, statement: TSESTree.Node, reset: TSESTree.Node): { indent: string; step: string; end: string } {
  const indent = indentOf(source, statement);
  const outer = statement.parent ? indentOf(source, statement.parent) : '';
  const step = indent.startsWith(outer) && indent.length > outer.length ? indent.slice(outer.length) : '  ';
  return { indent, step, end: source.getLastToken(reset)?.value === ';' ? ';' : '' };
}

function indentOf(source: Source, node: TSESTree.Node): string {
  return /^[ \t]*/.exec(source.lines[node.loc.start.line - 1] ?? '')?.[0] ?? '';
}

/** Moves the lines after the first one step to the right; the text of template literals stays as it is. */
function indented(source: Source, fixer: Fixer, first: TSESTree.Node, last: TSESTree.Node, step: string): Fix[] {
  const templates = source.ast.tokens.filter((token) => token.type === TokenType.Template && token.loc.start.line !== token.loc.end.line);
  const fixes: Fix[] = [];
  for (let line = first.loc.start.line + 1; line <= last.loc.end.line; line++) {
    const text = source.lines[line - 1] ?? '';
    if (text.trim() === '' || templates.some((token) => token.loc.start.line < line && line <= token.loc.end.line)) continue;
    const at = source.getIndexFromLoc({ line, column: 0 });
    fixes.push(fixer.insertTextBeforeRange([at, at], step));
  }
  return fixes;
}

/** Removes a statement, and its line when nothing else stands on it. */
function removeLine(source: Source, fixer: Fixer, statement: TSESTree.Node): Fix {
  const { start, end } = statement.loc;
  const before = (source.lines[start.line - 1] ?? '').slice(0, start.column);
  const after = (source.lines[end.line - 1] ?? '').slice(end.column);
  if (before.trim() !== '' || after.trim() !== '') return fixer.remove(statement);
  const lineStart = statement.range[0] - before.length;
  const lineEnd = statement.range[1] + after.length;
  const next = source.text.slice(lineEnd, lineEnd + 2) === '\r\n' ? 2 : lineEnd < source.text.length ? 1 : 0;
  return fixer.removeRange([lineStart, lineEnd + next]);
}
