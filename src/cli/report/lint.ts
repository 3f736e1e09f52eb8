import { statSync } from 'node:fs';
import path from 'node:path';
import { ESLint, type Linter } from 'eslint';

import plugin from '../../index.js';
import type { PresetName } from '../../configs.js';
import { hasConfig, projectESLint } from '../project-eslint.js';
import { collector } from './collector.js';

const namespace = plugin.meta?.namespace ?? 'lost-update';

/** The namespace of the rule that collects what a report shows beyond messages. */
export const collectorName = 'lost-update-report/collect';

/** What is linted, and with what. */
export interface LintOptions {
  readonly cwd: string;
  /** files, folders and globs */
  readonly paths: readonly string[];
  /** the rules to run instead of those that the project has switched on */
  readonly preset: PresetName | undefined;
  /** is told of each file that was looked at */
  readonly onFile: () => void;
}

/**
 * Lints a project with this plugin's rules alone, as the project has configured them; with the preset `recommended` if it has not.
 * Bulk suppressions are left aside: a report counts what is there.
 */
export async function lintProject({ cwd, paths, preset, onFile }: LintOptions): Promise<ESLint.LintResult[]> {
  const known = await configuredPlugin(cwd, paths);
  const chosen = preset ?? (known?.isOn ? undefined : 'recommended');
  const collecting = { rules: { collect: collector(onFile) } } as unknown as ESLint.Plugin;
  const extra: Linter.Config = {
    plugins: { 'lost-update-report': collecting, ...(chosen && { [namespace]: known?.plugin ?? plugin }) },
    rules: { ...(chosen && { ...offRules(), ...plugin.configs[chosen].rules }), [collectorName]: 'error' },
    linterOptions: { reportUnusedDisableDirectives: 'off', reportUnusedInlineConfigs: 'off' },
  };
  const options = { ruleFilter: ({ ruleId }: { ruleId: string }) => ruleId === collectorName || isOwnRule(ruleId) };
  const eslint = await projectESLint(cwd, { extra, options, paths });
  return eslint.lintFiles(paths.length > 0 ? [...paths] : ['.']);
}

/** Whether a rule is one of this plugin's. */
export function isOwnRule(ruleId: string | null): ruleId is string {
  return ruleId?.startsWith(`${namespace}/`) ?? false;
}

/** A preset stands instead of what the project has chosen, so what it does not name is off. */
function offRules(): Linter.RulesRecord {
  return Object.fromEntries(Object.keys(plugin.rules ?? {}).map((name) => [`${namespace}/${name}`, 'off']));
}

/** The plugin as the project's own configuration has it, and whether one of its rules is on; asked for files of the kinds that most projects have. */
async function configuredPlugin(cwd: string, paths: readonly string[]): Promise<{ plugin: ESLint.Plugin; isOn: boolean } | undefined> {
  const eslint = new ESLint({ cwd });
  if (!(await hasConfig(eslint, cwd, paths))) return undefined;
  let found: ESLint.Plugin | undefined;
  for (const file of probes(cwd, paths)) {
    if (!(await eslint.findConfigFile(file))) continue;
    const config = (await eslint.calculateConfigForFile(file)) as Linter.Config | undefined;
    found ??= config?.plugins?.[namespace];
    const isOn = Object.entries(config?.rules ?? {}).some(([name, rule]) => isOwnRule(name) && severityOf(rule) !== 0);
    if (found && isOn) return { plugin: found, isOn };
  }
  return found && { plugin: found, isOn: false };
}

function severityOf(rule: Linter.RuleEntry | undefined): unknown {
  return Array.isArray(rule) ? rule[0] : rule;
}

function probes(cwd: string, paths: readonly string[]): string[] {
  const places = (paths.length > 0 ? paths : ['.']).map((each) => path.resolve(cwd, each));
  const files = places.filter((place) => statSync(place, { throwIfNoEntry: false })?.isFile());
  const folders = [cwd, ...places.filter((place) => statSync(place, { throwIfNoEntry: false })?.isDirectory())];
  const names = ['src/probe.ts', 'probe.ts', 'src/probe.js', 'probe.js', 'src/probe.tsx'];
  return [...files, ...folders.flatMap((folder) => names.map((name) => path.join(folder, name)))];
}
