import { createRequire } from 'node:module';
import type { ESLint, Linter } from 'eslint';
import { presetRules, type PresetName } from './configs.js';
import { rules } from './rules/index.js';

interface Manifest {
  name: string;
  version: string;
}

/** The plugin object: its rules, and the presets that switch them on. */
export type LostUpdatePlugin = ESLint.Plugin & { configs: Record<PresetName, Linter.Config> };

const manifest = createRequire(import.meta.url)('../package.json') as Manifest;
const namespace = 'lost-update';

const plugin: LostUpdatePlugin = {
  meta: { name: manifest.name, version: manifest.version, namespace },
  // typescript-eslint's rule type lacks the context members that ESLint 10 removed but its types still name
  rules: rules as unknown as NonNullable<ESLint.Plugin['rules']>,
  configs: { recommended: preset('recommended'), strict: preset('strict'), all: preset('all') },
};

function preset(name: PresetName): Linter.Config {
  return {
    name: `${namespace}/${name}`,
    // a getter, because the plugin holds its presets and each preset holds the plugin
    get plugins() {
      return { [namespace]: plugin };
    },
    rules: presetRules(name, namespace, rules),
  };
}

export default plugin;
