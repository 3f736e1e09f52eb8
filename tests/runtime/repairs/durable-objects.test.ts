import { Miniflare } from 'miniflare';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

import { lint } from '../../repairs/suggestions.js';
import { formsUsed } from './forms.js';
import { isEquivalent } from './harness.js';
import { documented, lineOf, note } from './table.js';

/** A Durable Object that lets other events in between its read and its write. */
const code = `import { DurableObject } from 'cloudflare:workers';
const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
export class Counter extends DurableObject {
  async raise(): Promise<void> {
    const n = (await this.ctx.storage.get<number>('n')) ?? 0;
    await pause();
    await this.ctx.storage.put('n', n + 1);
  }
  async fetch(request: Request): Promise<Response> {
    if (request.url.endsWith('/raise')) await this.raise();
    return new Response(String((await this.ctx.storage.get('n')) ?? 0));
  }
}
`;
const entry = `export default { fetch: (request, env) => env.COUNTER.get(env.COUNTER.idFromName('one')).fetch(request) };`;
const writers = 20;
const proof = { client: 'Cloudflare Durable Objects', fault: 'a counter with a wait between read and write' };

/** Lets all writers raise the counter of a fresh object at once; gives what it holds then. */
async function race(program: string): Promise<number> {
  const { outputText } = ts.transpileModule(program, { compilerOptions: { module: ts.ModuleKind.ES2022, target: ts.ScriptTarget.ES2022 } });
  const worker = new Miniflare({
    modules: true,
    script: `${outputText}\n${entry}`,
    compatibilityDate: '2026-01-01',
    durableObjects: { COUNTER: 'Counter' },
  });
  try {
    const ask = async (path: string): Promise<string> => (await worker.dispatchFetch(`http://worker/${path}`)).text();
    await Promise.all(Array.from({ length: writers }, () => ask('raise')));
    return Number(await ask(''));
  } finally {
    await worker.dispose();
  }
}

describe('a Durable Object on the real runtime', () => {
  const { suggestions } = lint(code);
  let before = 0;

  test('loses updates as it is', async () => {
    before = await race(code);
    expect(before).toBeLessThan(writers);
  });

  test('keeps all without a wait: its input gate holds', async () => {
    expect(await race(code.replace('await pause();', ''))).toBe(writers);
  });

  test('has a repair', () => {
    expect(suggestions.map(({ title }) => title)).toEqual(['Use ctx.blockConcurrencyWhile.']);
  });

  test.each(suggestions)('$title: loses none', async ({ title, output }) => {
    const proven = {
      ...proof,
      repair: title,
      forms: formsUsed(proof.client, title, code, output),
      equivalent: isEquivalent({ title }),
    };
    const after = await race(output);
    note({ ...proven, before, after, writers });
    expect(after).toBe(writers);
    expect(documented).toContain(lineOf(proven));
  });

  test.each(suggestions)('$title: is found out when it is broken', async ({ output }) => {
    expect(output).toContain('this.ctx.blockConcurrencyWhile(async');
    expect(await race(output.replace('this.ctx.blockConcurrencyWhile(async', '(async (job) => job())(async'))).toBeLessThan(writers);
  });
});
