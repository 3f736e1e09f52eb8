import { test } from 'vitest';

import { writePage } from './table.js';

// `REPAIRS_TABLE=notes npx vitest run tests/runtime/repairs/write-page` writes docs/repairs.md from the notes of a run.
const notes = process.env['REPAIRS_TABLE'];

test.skipIf(!notes)('docs/repairs.md is written', () => {
  if (notes) writePage(notes);
});
