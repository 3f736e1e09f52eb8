import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportedFinding } from '../../../src/cli/report/types.js';
import { counter, Project } from '../project.js';
import { appliedTo, lintText } from '../applied.js';

/*
 * The page in a browser, and the SARIF against its schema. The browser comes from a package, with its libraries and fonts; there is
 * one for Linux on x64.
 */

/** What these tests need of a page of the browser. */
interface Page {
  setViewport(size: { width: number; height: number }): Promise<void>;
  emulateMediaFeatures(features: { name: string; value: string }[]): Promise<void>;
  goto(url: string): Promise<unknown>;
  evaluate<Result>(code: string): Promise<Result>;
  screenshot(options: { fullPage: boolean }): Promise<Uint8Array>;
  keyboard: { press(key: string): Promise<void> };
  on(event: 'request', listener: (request: { url(): string }) => void): void;
}

interface Browser {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
}

const require = createRequire(import.meta.url);
const hasBrowser = process.platform === 'linux' && process.arch === 'x64';
if (!hasBrowser) console.log('The page is not opened: the packaged browser runs on Linux on x64 alone.');

const list = `import { readFile, writeFile } from 'node:fs/promises';
export async function add(file, item) {
  const items = JSON.parse(await readFile(file, 'utf8'));
  items.push(item);
  await writeFile(file, JSON.stringify(items));
}
`;
const project = new Project().write({ 'src/visits.js': counter, 'src/<odd> & "name".js': list, 'lib/broken.js': 'export const = 1;\n' });
const html = path.join(project.folder, 'report.html');
let findings: readonly ReportedFinding[] = [];

beforeAll(async () => {
  const { stdout } = await project.report({ html: 'report.html', sarif: 'report.sarif', json: true });
  ({ findings } = JSON.parse(stdout) as { findings: ReportedFinding[] });
});

afterAll(() => {
  project.remove();
});

describe.skipIf(!hasBrowser)('the page', () => {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'lost-update-browser-'));
  let browser: Browser;
  let page: Page;
  const requested: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser(scratch);
    page = await browser.newPage();
    page.on('request', (request) => requested.push(request.url()));
    await page.setViewport({ width: 1100, height: 900 });
    await page.goto(pathToFileURL(html).href);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('needs nothing but itself', () => {
    expect(requested).toEqual([pathToFileURL(html).href]);
  });

  it.each(['light', 'dark'])('has no fault that axe finds, in %s colours', async (value) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    const { violations, passes } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }>(
      'axe.run(document, { resultTypes: ["violations", "passes"] })',
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
  });

  it('shows each finding with a row for each step', async () => {
    const shown = await page.evaluate<{ title: string; steps: number }[]>(
      `[...document.querySelectorAll('article')].map((each) => ({
        title: each.querySelector('h3').textContent,
        steps: each.querySelectorAll('.interleaving tbody tr').length,
      }))`,
    );
    expect(shown).toEqual(
      findings.map(({ file, line, column, interleaving }, index) => ({
        title: `${index + 1} ${file}:${line}:${column}`,
        steps: interleaving?.steps.length,
      })),
    );
    expect(shown).toHaveLength(2);
  });

  it('draws both writers side by side, in colours that tell them apart', async () => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    const picture = decode(await page.screenshot({ fullPage: true }));
    const [first, second] = [placesOf(picture, [0xdb, 0xea, 0xfe]), placesOf(picture, [0xfd, 0xe4, 0xcf])];
    expect(Math.min(first.count, second.count)).toBeGreaterThan(10_000);
    expect(first.right).toBeLessThan(second.left);
    // text is drawn, in both: the box is not all background
    expect(placesOf(picture, [0x1c, 0x1d, 0x21]).count).toBeGreaterThan(1000);
  });

  it('follows the colour scheme of the reader', async () => {
    const corner = async (value: string): Promise<number> => {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      return decode(await page.screenshot({ fullPage: false })).data[0] ?? 0;
    };
    expect(await corner('light')).toBe(0xff);
    expect(await corner('dark')).toBe(0x17);
  });

  it('does not scroll sideways on a telephone, only its tables and code do', async () => {
    await page.setViewport({ width: 360, height: 640 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.setViewport({ width: 1100, height: 900 });
  });

  it('is used with the keyboard', async () => {
    await page.goto(pathToFileURL(html).href);
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Skip to the findings');
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('location.hash')).toBe('#findings');
  });

  it('names the files that could not be read', async () => {
    expect(await page.evaluate<string>('document.querySelector("#unread + ul").textContent')).toMatch(/^lib\/broken\.js:1: Parsing error/);
  });
});

describe('the SARIF', () => {
  const log = () => JSON.parse(readFileSync(path.join(project.folder, 'report.sarif'), 'utf8')) as SarifLog;

  it('fits its schema', () => {
    // its own name for itself is none that the validator can look up
    const schema = {
      ...(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object),
      $schema: undefined,
      $id: undefined,
    };
    const Ajv = require('ajv') as new (options: object) => { validate(schema: object, value: unknown): boolean; errors: unknown };
    const ajv = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore' });
    expect(ajv.validate(schema, { ...log(), version: '1.0' })).toBe(false);
    expect({ isValid: ajv.validate(schema, log()), errors: ajv.errors }).toEqual({ isValid: true, errors: null });
  });

  it('names files from the root of the project', () => {
    const uris = log().runs[0]?.results.map((result) => result.locations[0]?.physicalLocation.artifactLocation.uri);
    expect(uris).toEqual(['src/%3Codd%3E%20%26%20%22name%22.js', 'src/visits.js']);
  });

  it('has fixes that make the code clean', () => {
    const result = log().runs[0]?.results.find(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri === 'src/visits.js');
    const [fix] = result?.fixes ?? [];
    const [replacement] = fix?.artifactChanges[0]?.replacements ?? [];
    expect(fix?.description.text).toBe('Use INCRBY.');
    expect(lintText(counter)).not.toEqual([]);
    expect(lintText(appliedTo(counter, replacement))).toEqual([]);
  });

  it('has the steps of both writers as threads of one order', () => {
    const threads = log().runs[0]?.results[1]?.codeFlows?.[0]?.threadFlows ?? [];
    expect(threads.map(({ locations }) => locations.map(({ executionOrder }) => executionOrder))).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });

  it('has a fingerprint for each result', () => {
    const prints = log().runs[0]?.results.map(({ partialFingerprints }) => partialFingerprints['lostUpdate/v1']);
    expect(prints).toEqual(findings.map(({ fingerprint }) => fingerprint));
  });
});

interface SarifLog {
  runs: {
    results: {
      locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
      partialFingerprints: Record<string, string>;
      fixes?: { description: { text: string }; artifactChanges: { replacements: Parameters<typeof appliedTo>[1][] }[] }[];
      codeFlows?: { threadFlows: { locations: { executionOrder: number }[] }[] }[];
    }[];
  }[];
}

/** Unpacks the browser with the libraries that it brings into a folder, and starts it. */
async function openBrowser(folder: string): Promise<Browser> {
  const before = { ...process.env };
  // the package looks at these when it is loaded: where to unpack, and whether its own libraries are wanted
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  try {
    const chromium = await load<{ args: string[]; executablePath(): Promise<string> }>('@sparticuz/chromium');
    const puppeteer = await load<{ launch(options: object): Promise<Browser> }>('puppeteer-core');
    const executablePath = await chromium.executablePath();
    return await puppeteer.launch({ args: chromium.args, executablePath, headless: 'shell', env: { ...process.env } });
  } finally {
    for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      const value = before[name];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** What a package exports by default, without its types, which are for browsers. */
async function load<Exported>(name: string): Promise<Exported> {
  return ((await import(name)) as { default: Exported }).default;
}

function decode(png: Uint8Array): Picture {
  return (require('pngjs') as { PNG: { sync: { read(png: Buffer): Picture } } }).PNG.sync.read(Buffer.from(png));
}

/** How many points of a picture have a colour, and between which columns. */
function placesOf({ width, data }: Picture, [red, green, blue]: readonly [number, number, number]) {
  let [count, left, right] = [0, width, 0];
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== red || data[at + 1] !== green || data[at + 2] !== blue) continue;
    const x = (at / 4) % width;
    count++;
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  return { count, left, right };
}
