/** A fenced block of a page. */
export interface Block {
  readonly language: string;
  readonly code: string;
}

/** The fenced blocks of a page, in order. */
export function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({ language, code }));
}

/** Every command line of a page: of its shell blocks, and of the steps of pipelines. */
export function commandsOf(markdown: string): string[] {
  return blocksOf(markdown).flatMap(({ language, code }) => {
    if (language === 'sh') return code.split('\n').filter((line) => line.trim() !== '');
    if (language !== 'yaml') return [];
    return [...code.matchAll(/^\s*(?:- )?(?:run: |- )(npm .*|npx .*)$/gm)].map(([, line = '']) => line);
  });
}
