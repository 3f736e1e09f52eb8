// What following imports costs: a generated project of 1,000 files, linted without rules, with imports opaque, and with imports followed.
// All three run side by side in fresh processes, several times; the least CPU time of each counts, so that only ratios are compared.
//   node bench/cross-file.mjs [--files 1000] [--rounds 3] [--keep DIR]
// Fails when following costs more than a tenth of the parse time, or makes the peak of memory more than 1.3 times as high.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
    keep: { type: 'string' },
    lint: { type: 'string' },
    mode: { type: 'string' },
  },
});

const FILES_PER_FEATURE = 10;

if (values.lint) await lint(values.lint, values.mode);
else compare(values.keep ?? mkdtempSync(join(tmpdir(), 'cross-file-')));

/** One lint of the whole project in this process. */
async function lint(cwd, mode) {
  const [{ ESLint }, parser, { default: plugin }] = await Promise.all([
    import('eslint'),
    import('@typescript-eslint/parser'),
    import('../dist/index.js'),
  ]);
  const own =
    mode === 'parse'
      ? {}
      : {
          plugins: { 'lost-update': plugin },
          rules: plugin.configs.recommended.rules,
          settings: { 'lost-update': { crossFile: mode === 'follow' } },
        };
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser }, ...own }],
  });
  const before = process.cpuUsage();
  const results = await eslint.lintFiles(['src']);
  const { user, system } = process.cpuUsage(before);
  const reports = results.reduce((sum, { messages }) => sum + messages.length, 0);
  console.log(
    JSON.stringify({ cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024, files: results.length, reports }),
  );
}

function compare(directory) {
  generate(directory, Number(values.files));
  const best = {};
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const mode of ['parse', 'opaque', 'follow']) {
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [fileURLToPath(import.meta.url), '--lint', directory, '--mode', mode],
        { encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(stderr);
      const run = JSON.parse(stdout);
      best[mode] = {
        ...run,
        cpu: Math.min(run.cpu, best[mode]?.cpu ?? Infinity),
        memory: Math.min(run.memory, best[mode]?.memory ?? Infinity),
      };
    }
  }
  if (!values.keep) rmSync(directory, { recursive: true });
  const { parse, opaque, follow } = best;
  for (const [mode, { cpu, memory, files, reports }] of Object.entries(best)) {
    console.log(
      `${mode.padEnd(7)} ${String(files).padStart(5)} files ${cpu.toFixed(0).padStart(7)} ms CPU ${memory.toFixed(0).padStart(5)} MB ${String(reports).padStart(4)} reports`,
    );
  }
  const cost = (follow.cpu - opaque.cpu) / parse.cpu;
  const growth = follow.memory / opaque.memory;
  console.log(`following imports costs ${(cost * 100).toFixed(1)} % of the parse time and ${growth.toFixed(2)} times the memory`);
  process.exitCode = cost <= 0.1 && growth <= 1.3 && follow.reports > opaque.reports ? 0 : 1;
}

/**
 * A service of features: each has types, a helper, views, a service and a barrel, some a repository; they reach each other through
 * barrels and the alias `@/`. One feature in ten keeps shared state, through a repository on one Redis client of `lib`; of those one in two
 * loses updates in its service.
 */
function generate(directory, count) {
  const write = (file, text) => {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), text);
  };
  write('tsconfig.json', '{ "compilerOptions": { "strict": true, "paths": { "@/*": ["./src/*"] } } }');
  write('src/lib/client.ts', `import Redis from 'ioredis';\nexport const redis = new Redis(process.env.REDIS_URL ?? '');\n`);
  write('src/lib/format.ts', filler('lib', 'format', 60));
  write('src/lib/index.ts', `export { redis } from './client.js';\nexport * from './format.js';\n`);
  const features = Math.ceil((count - 4) / FILES_PER_FEATURE);
  for (let index = 0; index < features; index++) {
    const name = `feature${index}`;
    const neighbour = `feature${(index + 1) % features}`;
    for (const [file, text] of Object.entries(feature(name, neighbour, index))) write(`src/${name}/${file}`, text);
  }
}

function feature(name, neighbour, index) {
  const keepsState = index % 10 === 0;
  const views = Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`view${number}.ts`, view(name, neighbour, number)]));
  return {
    'types.ts': `export interface ${name}Item {\n  id: string;\n  title: string;\n  count: number;\n}\n${filler(name, 'types', 40)}`,
    'helper.ts': `import type { ${name}Item } from './types.js';\n${filler(name, 'helper', 100)}\nexport const key${name} = (item: ${name}Item) => \`${name}:\${item.id}\`;\n`,
    'repository.ts': keepsState ? repository(name) : filler(name, 'repository', 120),
    'service.ts': keepsState
      ? service(name, index % 20 === 0)
      : `import { repository0 } from './repository.js';\n${filler(name, 'service', 120)}\nexport const serve${name} = () => repository0('a', 1);\n`,
    'index.ts': `export type * from './types.js';\nexport * from './helper.js';\nexport * from './service.js';\nexport * from './view1.js';\n`,
    ...views,
  };
}

function repository(name) {
  return `import { redis } from '@/lib';
import type { ${name}Item } from './types.js';
${filler(name, 'repository', 80)}
export class Repository${name} {
  async find(id: string): Promise<${name}Item> {
    const text = await redis.get(\`${name}:\${id}\`);
    return text ? JSON.parse(text) : { id, title: '', count: 0 };
  }

  async save(item: ${name}Item): Promise<void> {
    await redis.set(\`${name}:\${item.id}\`, JSON.stringify(item));
  }
}
`;
}

function service(name, isRacy) {
  return `import { Repository${name} } from './repository.js';
${filler(name, 'service', 80)}
export class Service${name} {
  constructor(private readonly items: Repository${name}) {}

  async touch(id: string): Promise<number> {
    const item = await this.items.find(id);
    ${isRacy ? 'item.count += 1;\n    await this.items.save(item);' : ''}
    return item.count;
  }
}

export const serve${name} = () => new Service${name}(new Repository${name}()).touch('a');
`;
}

function view(name, neighbour, number) {
  return `import { helper0, helper3 } from './helper.js';
import { serve${neighbour} } from '@/${neighbour}';
${filler(name, `view${number}`, 110)}
export async function render${number}${name}(list: readonly string[]): Promise<string> {
  const parts = await Promise.all(list.map(async (text, at) => helper0(text, at)));
  serve${neighbour}();
  return parts.map((part) => helper3(String(part), 1)).join('\\n');
}
`;
}

/** So many lines of ordinary code. */
function filler(name, role, lines) {
  const functions = Array.from(
    { length: Math.ceil(lines / 10) },
    (_, at) => `export function ${role}${at}(text: string, size: number): string | number {
  const words = text.split(/\\s+/).filter((word) => word.length > ${at});
  const sizes = new Map(words.map((word) => [word, word.length + size]));
  let total = ${at};
  for (const [word, length] of sizes) {
    if (word.startsWith('${name}')) total += length * size;
    else if (length > 10) total -= 1;
  }
  return words.length > ${at} ? \`\${text}: \${total}\` : total;
}`,
  );
  return functions.join('\n\n') + '\n';
}
