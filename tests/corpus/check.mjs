// Checks the labels of the corpus: every case parses, its header is complete, and every marked line holds code.
//   node tests/corpus/check.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@typescript-eslint/parser';

const ROOT = dirname(fileURLToPath(import.meta.url));
const KNOWN = new Set(['kind', 'rule', 'expect', 'lines', 'alt-lines', 'client', 'shape', 'source', 'atomic', 'confidence', 'note']);
const REQUIRED = ['kind', 'rule', 'expect', 'client', 'shape', 'source', 'atomic'];
const SHAPES = new Set(['same-function', 'helpers', 'class', 'cross-file', 'recursion']);
const CONFIDENCE = new Set(['certain', 'medium', 'low']);
const LONGEST = 60;
/** Folders of cases that are of one field, not of one rule. */
const TOPICS = new Set(['databases', 'langgraph']);

/** The header fields of a case, in the order in which they stand. */
function headerOf(lines) {
  const fields = new Map();
  for (const line of lines) {
    const match = /^\/\/ ([a-z-]+): (.+)$/.exec(line);
    if (!match) break;
    fields.set(match[1], match[2]);
  }
  return fields;
}

/** A folder may hold its `tsconfig.json` too. */
const isCode = (name) => /\.tsx?$/.test(name);

/** A case is a file, or a folder of files of which exactly one carries the header. */
function casesOf(directory) {
  return readdirSync(directory, { withFileTypes: true }).map((entry) => {
    const place = join(directory, entry.name);
    const names = entry.isDirectory() ? readdirSync(place).filter(isCode).map((name) => join(place, name)) : [place];
    return { place, files: names.map((path) => ({ path, text: readFileSync(path, 'utf8') })) };
  });
}

/** What is wrong with the marked lines of one field. */
function faultsOfMarks(field, marks, lines, headerLength) {
  return marks.split(', ').flatMap((mark) => {
    const line = Number(mark);
    if (!Number.isInteger(line) || line > lines.length) return [`${field}: ${mark} is no line of the file`];
    const code = lines[line - 1].trim();
    if (line <= headerLength || code === '' || code.startsWith('//') || !/[\w)\]]/.test(code)) return [`${field}: line ${line} holds no code`];
    return [];
  });
}

/** What is wrong with one case of a rule's folder. */
function faultsOf(testCase, rule) {
  const faults = [];
  for (const { path, text } of testCase.files) {
    try {
      parse(text, { sourceType: 'module', jsx: path.endsWith('x') });
    } catch (error) {
      faults.push(`does not parse: ${error.message}`);
    }
  }
  const headed = testCase.files.filter(({ text }) => text.startsWith('// kind: '));
  if (headed.length !== 1) return [...faults, `${headed.length} headers instead of one`];
  const lines = headed[0].text.split('\n');
  const header = headerOf(lines);
  if (lines.length > LONGEST) faults.push(`longer than ${LONGEST} lines`);
  for (const field of REQUIRED) if (!header.has(field)) faults.push(`${field} is missing`);
  for (const field of header.keys()) if (!KNOWN.has(field)) faults.push(`unknown field ${field}`);
  if (!TOPICS.has(rule) && !(header.get('rule') ?? '').split(', ').includes(rule)) faults.push(`rule is not ${rule}, the name of the folder`);
  if (!SHAPES.has(header.get('shape'))) faults.push(`unknown shape ${header.get('shape')}`);
  if (testCase.files.length > 1 !== (header.get('shape') === 'cross-file')) faults.push('shape does not fit the number of files');
  if (!CONFIDENCE.has(header.get('confidence') ?? 'certain')) faults.push('unknown confidence');
  if (header.get('expect') === 'none') {
    if (header.has('lines') || header.has('alt-lines')) faults.push('a safe case marks lines');
  } else if (header.get('expect') === 'report' && header.has('lines')) {
    for (const field of ['lines', 'alt-lines']) if (header.has(field)) faults.push(...faultsOfMarks(field, header.get(field), lines, header.size));
  } else faults.push('expect is neither none nor report with lines');
  return faults;
}

let count = 0;
let safe = 0;
let faulty = 0;
for (const rule of readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)) {
  for (const testCase of casesOf(join(ROOT, rule))) {
    count++;
    if (testCase.files.some(({ text }) => text.includes('\n// expect: none\n'))) safe++;
    for (const fault of faultsOf(testCase, rule)) {
      faulty++;
      console.error(`${relative(ROOT, testCase.place)}: ${fault}`);
    }
  }
}
console.log(`${count} cases, ${safe} of them safe, ${faulty} faults`);
process.exitCode = faulty ? 1 : 0;
