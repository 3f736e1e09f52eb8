import path from 'node:path';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { clients } from '../stores/index.js';
import type { Settings } from '../settings.js';
import { Catalogue } from './catalogue.js';
import { findAll } from './findings/index.js';
import type { Finding } from './findings/finding.js';
import { fitsGlob } from './findings/key-spaces.js';
import { standsInCode } from './gate.js';
import { moduleOf, type LintedFile } from './host.js';
import type { Leads, SourceModule } from './module.js';
import type { StoreFinder } from './modules.js';
import { storeLikePlaces } from './trace/ducks.js';
import { relevantNodes } from './relevance.js';
import { traceModule, type Trace } from './trace.js';

export { fitsPattern, timeName, writerName } from './findings/key-spaces.js';
export type { Certainty, Finding, FindingKind } from './findings/finding.js';

/** What is known of a linted file: its traces and the faults found in them. */
export interface Analysis {
  readonly traces: readonly Trace[];
  readonly findings: readonly Finding[];
}

const nothing: Analysis = { traces: [], findings: [] };
const analyses = new WeakMap<TSESLint.SourceCode, Analysis>();
const known = new WeakMap<Settings, Knowledge>();

/** What the settings and the catalogue say, ready for use. */
interface Knowledge {
  catalogue: Catalogue;
  /** where a text leads to a store; one function for all files, since its answers are remembered by it */
  find: StoreFinder;
}

function knowledgeOf(settings: Settings): Knowledge {
  let knowledge = known.get(settings);
  if (!knowledge) {
    const catalogue = new Catalogue([...settings.stores, ...clients]);
    knowledge = { catalogue, find: (text) => [...catalogue.placesOf(text), ...storeLikePlaces(text)] };
    known.set(settings, knowledge);
  }
  return knowledge;
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

/** Files whose races nobody meets: each test has its stores to itself. */
const isTest = /\.(?:\w*test|\w*spec|e2e|bench)\.[cm]?[jt]sx?$|(?:^|\/)(?:__tests__|__mocks__|cypress|e2e)\//;

const nowhere: Leads = { places: [], names: new Set() };
const waiting = /\bawait\b|\byield\b|\.then\s*\(/g;

function run(file: LintedFile, settings: Settings): Analysis {
  const { catalogue, find } = knowledgeOf(settings);
  const place = placeOf(file);
  if (isTest.test(place)) return nothing;
  const linted = moduleOf(file, { crossFile: settings.crossFile, find });
  if (!linted) return nothing;
  const { text } = linted.module;
  const leads: Leads = linted.host?.leads(linted.module) ?? { ...nowhere, places: find(text) };
  // what a file reads and writes through others alone, it has to wait for
  if (leads.places.length === 0 && (!standsInCode(text, waiting) || leads.names.size === 0)) return nothing;
  const relevant = new Map([[linted.module, relevantNodes(linted.module, leads, catalogue.givesData)]]);
  const isRelevant = (node: TSESTree.Node, module: SourceModule): boolean => {
    let nodes = relevant.get(module);
    if (!nodes) relevant.set(module, (nodes = relevantNodes(module, linted.host?.leads(module) ?? nowhere, catalogue.givesData)));
    return nodes.has(node);
  };
  const traces = traceModule(linted.module, {
    catalogue,
    isRelevant,
    host: linted.host,
    locks: settings.locks,
    retries: settings.retry,
  });
  const { keys, processes, auditWrappers } = settings;
  const isCoordinator = fitsGlob(place, keys.coordinators);
  const options = {
    module: linted.module,
    file: place,
    processes,
    privateKeys: keys.private,
    sharedKeys: keys.shared,
    isCoordinator,
    auditWrappers,
  };
  return { traces, findings: findAll(traces, options) };
}

/** The path of a file from the working folder. What lies above that folder says nothing about the file. */
function placeOf({ filename, cwd = process.cwd() }: LintedFile): string {
  const isBelow = filename.startsWith(cwd) && filename.charAt(cwd.length) === path.sep;
  const below = isBelow ? filename.slice(cwd.length + 1) : path.relative(cwd, path.resolve(cwd, filename));
  const place = path.sep === '/' ? below : below.replaceAll(path.sep, '/');
  return place.startsWith('../') || path.isAbsolute(place) ? path.basename(filename) : place;
}
