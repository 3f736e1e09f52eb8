export const Nodes = { Papers: 'papers', News: 'news', Judge: 'judge' } as const;
