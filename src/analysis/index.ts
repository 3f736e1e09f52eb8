import path from 'node:path';
import type { TSESLint } from '@typescript-eslint/utils';

import { clients } from '../stores/index.js';
import type { Settings } from '../settings.js';
import { Catalogue } from './catalogue.js';
import { findAll } from './findings/index.js';
import type { Finding } from './findings/finding.js';
import { fitsGlob } from './findings/key-spaces.js';
import { moduleOf, type LintedFile } from './host.js';
import { maySpeakOfStore } from './trace/ducks.js';
import { traceModule, type Trace } from './trace.js';

export type { Certainty, Finding, FindingKind } from './findings/finding.js';

/** What is known of a linted file: its traces and the faults found in them. */
export interface Analysis {
  readonly traces: readonly Trace[];
  readonly findings: readonly Finding[];
}

const nothing: Analysis = { traces: [], findings: [] };
const analyses = new WeakMap<TSESLint.SourceCode, Analysis>();
const catalogues = new WeakMap<Settings, Catalogue>();

function catalogueFor(settings: Settings): Catalogue {
  let catalogue = catalogues.get(settings);
  if (!catalogue) {
    catalogue = new Catalogue([...settings.stores, ...clients]);
    catalogues.set(settings, catalogue);
  }
  return catalogue;
}

/** Analyses a linted file; once for all rules. */
export function analyse(file: LintedFile, settings: Settings): Analysis {
  let analysis = analyses.get(file.sourceCode);
  if (!analysis) {
    analysis = run(file, settings);
    analyses.set(file.sourceCode, analysis);
  }
  return analysis;
}

function run(file: LintedFile, settings: Settings): Analysis {
  const catalogue = catalogueFor(settings);
  const matters = (text: string): boolean => catalogue.mayTouchStore(text) || maySpeakOfStore(text);
  const linted = moduleOf(file, { crossFile: settings.crossFile, matters });
  if (!linted) return nothing;
  if (!(linted.host?.mayMatter(linted.module) ?? matters(file.sourceCode.text))) return nothing;
  const traces = traceModule(linted.module, { catalogue, host: linted.host, locks: settings.locks, retries: settings.retry });
  const { keys, processes, auditWrappers } = settings;
  const place = placeOf(file);
  const isCoordinator = fitsGlob(place, keys.coordinators);
  const options = { module: linted.module, file: place, processes, privateKeys: keys.private, sharedKeys: keys.shared, isCoordinator, auditWrappers };
  return { traces, findings: findAll(traces, options) };
}

/** The path of a file from the working folder. What lies above that folder says nothing about the file. */
function placeOf({ filename, cwd = process.cwd() }: LintedFile): string {
  const place = path.relative(cwd, path.resolve(cwd, filename)).split(path.sep).join('/');
  return place.startsWith('../') || path.isAbsolute(place) ? path.basename(filename) : place;
}
