import { pageStyle } from './html-style.js';
import { counted, outcomeOf, summaryOf, type Count } from './summary.js';
import type { Interleaving, Repair, Report, ReportedFinding } from './types.js';

/**
 * A report as one HTML page that needs nothing else: no script, no font, no image from elsewhere. It is read in the order of its
 * headings, works with a keyboard alone, follows the reader's colour scheme, and prints.
 */
export function toHtml(report: Report): string {
  const { stores, keys, rules } = summaryOf(report);
  const numbers = new Map(report.findings.map((finding, index) => [finding, index + 1]));
  const links = ({ findings }: Count): string =>
    findings.map((finding) => `<a href="#finding-${numbers.get(finding)}">${numbers.get(finding)}</a>`).join(' ');
  const count = ({ findings }: Count): string => String(findings.length);
  const head = ['Findings', 'Which'];
  const overview = [
    table('By store', ['Store', ...head], [...stores.map((each) => [escape(each.name), count(each), links(each)])]),
    table('By key', ['Key', 'Store', ...head], [...keys.map((each) => [code(each.name), escape(each.store), count(each), links(each)])]),
    table('By rule', ['Rule', ...head], [...rules.map((each) => [escape(each.name), count(each), links(each)])]),
  ];
  const body = [
    '<a class="skip" href="#findings">Skip to the findings</a>',
    `<header><h1>Lost updates</h1><p>${escape(outcomeOf(report))}</p></header>`,
    '<main>',
    ...(report.findings.length > 0
      ? [
          `<section aria-labelledby="summary"><h2 id="summary">Summary</h2><div class="overview">${overview.join('')}</div></section>`,
          '<section aria-labelledby="findings"><h2 id="findings">Findings</h2>',
          ...report.findings.map((finding, index) => findingOf(finding, index + 1)),
          '</section>',
        ]
      : []),
    unreadOf(report),
    '</main>',
    `<footer><p>Made by eslint-plugin-lost-update ${escape(report.version)}.</p></footer>`,
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>Lost updates: ${escape(counted(report.findings.length, 'finding'))}</title>
<style>${pageStyle}</style>
</head>
<body>
${body.filter(Boolean).join('\n')}
</body>
</html>
`;
}

/** A table whose first column names its rows; cells are HTML. */
function table(caption: string, header: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = header.map((title) => `<th scope="col">${escape(title)}</th>`).join('');
  const body = rows.map(
    ([name = '', ...cells]) => `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  return scrollable(
    `<table><caption>${escape(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`,
    caption,
  );
}

/** What may be wider than the page scrolls in a box of its own, which the keyboard reaches. */
function scrollable(content: string, label: string): string {
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escape(label)}">${content}</div>`;
}

function findingOf(finding: ReportedFinding, number: number): string {
  const { file, line, column, rule, url, store, key, certainty, message, repairs, interleaving } = finding;
  const id = `finding-${number}`;
  return `<article id="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title"><span class="number">${number}</span> ${escape(file)}:${line}:${column}</h3>
<p class="facts"><a href="${escape(url)}">${escape(rule)}</a> · ${escape(store)} · ${code(key)} · ${certainty}</p>
<p>${escape(message)}</p>
${excerptOf(finding)}
${interleaving ? interleavingOf(interleaving, number) : ''}
${repairs.map((repair) => repairOf(repair)).join('')}
</article>`;
}

function excerptOf({ excerpt: { firstLine, lines }, line, endLine, file }: ReportedFinding): string {
  const rows = lines.map((text, index) => {
    const number = firstLine + index;
    const tag = number >= line && number <= endLine ? 'mark' : 'span';
    return `<${tag}><i>${String(number).padStart(4)}</i> ${escape(text)}</${tag}>`;
  });
  return scrollable(`<pre><code>${rows.join('\n')}</code></pre>`, `${file}, from line ${firstLine}`);
}

/** Two writers, a column for each, and what is stored beside them. */
function interleavingOf({ writers, subject, steps, lost }: Interleaving, number: number): string {
  const title = `How it is lost, finding ${number}`;
  const rows = steps.map(({ writer, does, line, stored }, index) => {
    const step = `<span class="step">${escape(does)}${line === undefined ? '' : ` <small>line ${line}</small>`}</span>`;
    const cells = [0, 1].map((column) => `<td class="writer-${column}">${column === writer ? step : ''}</td>`).join('');
    const changed = stored !== (steps[index - 1]?.stored ?? steps[0]?.stored);
    return `<tr><th scope="row">${index + 1}</th>${cells}<td class="stored${changed ? ' changed' : ''}">${code(stored)}</td></tr>`;
  });
  const head = ['Step', ...writers].map((name) => `<th scope="col">${escape(name)}</th>`).join('');
  return `${scrollable(
    `<table class="interleaving"><caption>${escape(title)}</caption><thead><tr>${head}<th scope="col">Stored: ${code(subject)}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
    title,
  )}
<p class="lost"><strong>Lost:</strong> ${escape(lost)}</p>`;
}

const tags = { '-': 'del', '+': 'ins', ' ': 'span' } as const;

function repairOf({ title, changes }: Repair): string {
  const lines = changes.map(({ sign, text }) => `<${tags[sign]}>${sign} ${escape(text)}</${tags[sign]}>`);
  return `<details><summary>Repair: ${escape(title)}</summary>${scrollable(`<pre><code>${lines.join('\n')}</code></pre>`, title)}</details>\n`;
}

function unreadOf({ unread }: Report): string {
  if (unread.length === 0) return '';
  const items = unread.map(({ file, line, message }) => `<li>${escape(file)}:${line}: ${escape(message)}</li>`);
  return `<section aria-labelledby="unread"><h2 id="unread">Files that could not be read</h2><ul>${items.join('')}</ul></section>`;
}

function code(text: string): string {
  return `<code>${escape(text)}</code>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
