// Lints the examples with the built plugin, then lets 20 agents write to the example's memory file before and after its own suggestion.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ESLint } from 'eslint';

const examples = path.resolve(import.meta.dirname, '../examples');
const eslint = new ESLint({ cwd: examples });
const results = await eslint.lintFiles(['*.js', 'repaired/*.js']);

let reports = 0;
for (const { filePath, source, messages } of results) {
  if (messages.length > 0) console.log(`\n${path.relative(examples, filePath)}`);
  for (const message of messages) {
    reports++;
    console.log(`\n  ${message.line}:${message.column}  ${message.message}  ${message.ruleId}`);
    for (const { desc, fix } of message.suggestions ?? []) console.log([`\n    ${desc}`, ...changed(source, fix)].join('\n      '));
  }
}
const silent = results.filter(({ messages }) => messages.length === 0).length;
console.log(`\n${reports} reports. ${silent} of ${results.length} files have none: the repaired ones, and those that touch no store.`);

const agents = 20;
const memory = results.find(({ filePath }) => path.basename(filePath) === 'file-memory.js' && path.dirname(filePath) === examples);
const suggestions = memory?.messages.flatMap((message) => message.suggestions ?? []) ?? [];
if (!memory?.source || suggestions.length === 0) throw new Error('examples/file-memory.js got no suggestion');

console.log(`\n${agents} agents call remember() of examples/file-memory.js at the same time. Findings that survived:\n`);
console.log(`  ${aligned(await survivors(memory.source))} of ${agents}  as it is`);
for (const { desc, fix } of suggestions) console.log(`  ${aligned(await survivors(applied(memory.source, fix)))} of ${agents}  ${desc}`);

function aligned(count) {
  return String(count).padStart(2);
}

/** The lines that a fix puts in, as many as fit. */
function changed(source, fix) {
  const before = new Set(source.split('\n'));
  const lines = applied(source, fix)
    .split('\n')
    .filter((line) => line.trim() !== '' && !before.has(line));
  const shown = lines.slice(0, 12).map((line) => `+ ${line}`);
  return lines.length > shown.length ? [...shown, `  … ${lines.length - shown.length} more`] : shown;
}

function applied(source, { range: [start, end], text }) {
  return source.slice(0, start) + text + source.slice(end);
}

/** How many findings are in the memory after all agents have written one each. */
async function survivors(program) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lost-update-demo-'));
  try {
    const file = path.join(folder, 'memory');
    await writeFile(path.join(folder, 'program.mjs'), program);
    const { remember } = await import(pathToFileURL(path.join(folder, 'program.mjs')).href);
    // a list in one file, or one line a finding
    const asLines = program.includes('appendFile');
    await writeFile(file, asLines ? '' : '[]');
    await Promise.all(Array.from({ length: agents }, (_, n) => remember(file, { agent: `agent-${n}`, text: `finding ${n}` })));
    const text = await readFile(file, 'utf8');
    return (
      asLines
        ? text
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line))
        : JSON.parse(text)
    ).length;
  } finally {
    await rm(folder, { recursive: true });
  }
}
