// npm run new:rule <name>: writes a rule, its test, its page and its line in the map, in the folder it is run in.
import { addToList, camelCase, createFiles, fail } from './scaffold.mjs';

const name = process.argv[2] ?? '';
if (!/^(no|require)-[a-z]+(-[a-z]+)*$/.test(name))
  fail('usage: npm run new:rule <name>; a name begins with no- or require- and is in kebab-case');

const kind = name.replace(/^(no|require)-/, '');
const messageId = camelCase(kind);

const rule = `import { findingRule } from './finding-rule.js';

/** Which harm the rule prevents, in one line. */
export default findingRule({
  name: '${name}',
  description: '${name.startsWith('no-') ? 'disallow' : 'require'} ${kind.replaceAll('-', ' ')}',
  preset: 'strict',
  kind: '${kind}',
  messages: {
    ${messageId}: '{{ key }} is read by \`{{ read }}\` (line {{ line }}) and written here: what gets lost. The way out.',
  },
  messageOf: () => '${messageId}',
});
`;

const test = `import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/${name}.js';

const tester = new RuleTester();

// One comment for each behaviour, then the faulty code beside the nearest code that must stay quiet.
tester.run('${name}', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [],
  invalid: [],
});
`;

const page = `<!-- end auto-generated rule header -->

What happens when two writers meet, in one paragraph.

| Step | Writer A | Writer B | Stored |
| ---- | -------- | -------- | ------ |
| 1    |          |          |        |

## Incorrect

\`\`\`ts
// code that the rule reports: a test lints every block of this section
\`\`\`

## Correct

\`\`\`ts
// its safe neighbours: a test lints these as well
\`\`\`

## How to repair

## Options

<!-- begin auto-generated rule options list -->
<!-- end auto-generated rule options list -->

## Limits

## When not to use it
`;

createFiles({ [`src/rules/${name}.ts`]: rule, [`tests/rules/${name}.test.ts`]: test, [`docs/rules/${name}.md`]: page });
addToList('src/rules/index.ts', {
  importLine: `import ${camelCase(name)} from './${name}.js';`,
  entry: `'${name}': ${camelCase(name)}`,
  closing: '} satisfies',
});
console.log(`Next:
  1. add '${kind}' to FindingKind in src/analysis/findings/finding.ts, and the query that finds it beside that file
  2. fill in the messages, the test and the page
  3. npm run docs`);
