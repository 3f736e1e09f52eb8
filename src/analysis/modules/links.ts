/** The specifiers in a module's text. */
export interface Links {
  /** of `export … from`: names that only pass through */
  passedOn: readonly string[];
  /** of every other import, static or dynamic, and of `require` */
  imported: readonly string[];
}

const EXPORT_FROM = /\bexport\s+(?:type\s+)?(?:\*(?:\s*as\s+\S+)?|\{[^{}]*\})\s*from\s*(["'])([^"'\n]+)\1/g;
const IMPORT = /\b(?:from|import|require)\s*\(?\s*(["'])([^"'\n]+)\1/g;

/**
 * Reads the specifiers off a text without parsing it. One that stands in a comment or a string is taken along:
 * the answer decides only whether a file is worth a closer look.
 */
export function linksOf(text: string): Links {
  const passedOn = specifiers(text, EXPORT_FROM);
  return { passedOn, imported: specifiers(text, IMPORT).filter((specifier) => !passedOn.includes(specifier)) };
}

function specifiers(text: string, pattern: RegExp): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), (match) => match[2] ?? ''))];
}
