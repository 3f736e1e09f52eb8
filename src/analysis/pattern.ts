/** Text as a part of a regular expression, with or without the flag `u`, which refuses a needless backslash (`\#`). */
export function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}
