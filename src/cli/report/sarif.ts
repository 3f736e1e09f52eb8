import plugin from '../../index.js';
import { rules } from '../../rules/index.js';
import { repository } from '../../rules/create-rule.js';
import { ruleNamed } from './rule-named.js';
import type { Interleaving, Region, Repair, Report, ReportedFinding } from './types.js';

/**
 * A report in SARIF 2.1.0: file names from the root of the project, repairs as fixes, a fingerprint that survives moved lines, and
 * the course of events as a code flow with one thread for each writer.
 */
export function toSarif(report: Report): string {
  const names = Object.keys(rules);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: plugin.meta?.name ?? '', version: report.version, informationUri: repository, rules: names.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [base]: { description: { text: 'The folder that the report was made in.' } } },
        invocations: [
          {
            executionSuccessful: report.unread.length === 0,
            toolExecutionNotifications: report.unread.map(({ file, line, message }) => ({
              level: 'error',
              message: { text: message },
              locations: [locationOf(file, { startLine: line })],
            })),
          },
        ],
        results: report.findings.map((finding) => resultOf(finding, names)),
      },
    ],
  };
  return JSON.stringify(log, undefined, 2);
}

const base = 'SRCROOT';

function ruleOf(name: string) {
  const { docs, messages } = ruleNamed(name)?.meta ?? {};
  const page = docs?.url ?? repository;
  return {
    id: `lost-update/${name}`,
    name,
    shortDescription: { text: sentence(docs?.description ?? name) },
    fullDescription: { text: Object.values(messages ?? {})[0] ?? name },
    help: { text: `See ${page}` },
    helpUri: page,
    defaultConfiguration: { level: 'error' },
    properties: { tags: ['concurrency', 'lost-update'] },
  };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function resultOf(finding: ReportedFinding, names: readonly string[]) {
  const { rule, severity, message, file, repairs, interleaving, fingerprint, store, key, certainty } = finding;
  return {
    ruleId: `lost-update/${rule}`,
    ruleIndex: names.indexOf(rule),
    level: severity,
    message: { text: message },
    locations: [locationOf(file, regionOf(finding))],
    partialFingerprints: { 'lostUpdate/v1': fingerprint },
    ...(interleaving && { codeFlows: [codeFlowOf(interleaving, file)] }),
    ...(repairs.length > 0 && { fixes: repairs.map((repair) => fixOf(repair, file)) }),
    properties: { store, key, certainty },
  };
}

function locationOf(file: string, region: object) {
  return { physicalLocation: { artifactLocation: artifact(file), region } };
}

function artifact(file: string) {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: base };
}

function regionOf({ line, column, endLine, endColumn }: Region) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function fixOf({ title, region, text }: Repair, file: string) {
  const replacement = { deletedRegion: regionOf(region), insertedContent: { text } };
  return { description: { text: title }, artifactChanges: [{ artifactLocation: artifact(file), replacements: [replacement] }] };
}

/** Both writers as threads whose steps are numbered through. */
function codeFlowOf({ writers, subject, steps, lost }: Interleaving, file: string) {
  return {
    message: { text: `Lost: ${lost}` },
    threadFlows: writers.map((name, writer) => ({
      id: name,
      message: { text: name },
      locations: steps.flatMap(({ does, line, stored, ...step }, index) => {
        if (step.writer !== writer) return [];
        const message = { text: `${name} ${does}. ${subject} is now: ${stored}` };
        return [{ executionOrder: index + 1, location: { ...(line !== undefined && locationOf(file, { startLine: line })), message } }];
      }),
    })),
  };
}
