import type { TSESLint } from '@typescript-eslint/utils';

type Source = Readonly<TSESLint.SourceCode>;

/** How a file is written, as far as inserted code must follow. */
export interface Style {
  /** one step of indentation */
  readonly indent: string;
  readonly quote: "'" | '"';
  /** `;` or nothing */
  readonly semicolon: string;
  readonly isTyped: boolean;
}

const styles = new WeakMap<Source, Style>();

/** The style of a file, found by majority. */
export function styleOf(source: Source, filename: string): Style {
  let style = styles.get(source);
  if (!style) {
    const { tokens } = source.ast;
    const strings = tokens.filter((token) => token.type === 'String');
    const double = strings.filter((token) => token.value.startsWith('"')).length;
    const last = source.ast.body.map((statement) => source.getLastToken(statement)?.value);
    const closed = last.filter((value) => value === ';').length;
    const open = last.filter((value) => value !== ';' && value !== '}').length;
    style = {
      indent: /^(?:\t| {2,8})(?=\S)/mu.exec(source.text)?.[0] ?? '  ',
      quote: double > strings.length / 2 ? '"' : "'",
      semicolon: open > closed || (last.length === 0 && !source.text.includes(';')) ? '' : ';',
      isTyped: /\.[cm]?tsx?$/u.test(filename),
    };
    styles.set(source, style);
  }
  return style;
}

/** A string literal in the style of the file. */
export function quoted(text: string, { quote }: Style): string {
  const escaped = JSON.stringify(text).slice(1, -1);
  return quote === '"' ? `"${escaped}"` : `'${escaped.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** Code in single quotes and with semicolons, in the style of the file. Text in double quotes (scripts) stays as it is. */
export function styled(code: string, { quote, semicolon }: Style): string {
  const requoted =
    quote === "'"
      ? code
      : code.replaceAll(/"(?:[^"\\\n]|\\.)*"|`[^`]*`|'((?:[^'"\\\n]|\\.)*)'/gu, (text: string, inner: string | undefined) =>
          inner === undefined ? text : `"${inner.replaceAll("\\'", "'")}"`,
        );
  return semicolon ? requoted : requoted.replaceAll(/;$/gmu, '');
}
