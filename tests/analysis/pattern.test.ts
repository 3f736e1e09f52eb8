import { expect, it } from 'vitest';
import { escaped } from '../../src/analysis/pattern.js';

it.each(['this.#tail', "a['b-c']", 'f(x, `${y}`)', '$a.b?.c!', '/[x]+|^y$/', 'a\\b {1}'])('%s stands for itself in a pattern', (text) => {
  expect(new RegExp(`^${escaped(text)}$`).test(text)).toBe(true);
  expect(new RegExp(`^${escaped(text)}$`, 'u').test(text)).toBe(true);
});
