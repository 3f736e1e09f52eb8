import { describe, expect, it } from 'vitest';
import { oneLine } from '../../src/analysis/one-line.js';

describe('source text on one line', () => {
  it.each([
    ['{\n  id: invite.id,\n}', '{ id: invite.id }'],
    ['client.json.get(\n  key,\n  { path: "$" },\n)', 'client.json.get(key, { path: "$" })'],
    ['prisma\n  .user\n  ?.find()', 'prisma.user?.find()'],
    ['[\n  ["a", 1],\n]', '[["a", 1]]'],
    ['a ? .5 : [ b, c ]', 'a ? .5 : [b, c]'],
    ['f(...args, ...rest)', 'f(...args, ...rest)'],
    ['[ ...rows, row ]', '[...rows, row]'],
  ])('%j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });
});
