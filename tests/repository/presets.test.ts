import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { defineConfig } from 'eslint/config';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.js';
import { presetRules } from '../../src/configs.js';
import { createRule, reportDefaults, reportSchema, type Preset } from '../../src/rules/create-rule.js';
import { rules } from '../../src/rules/index.js';
import { root } from './house.js';

describe('the plugin object', () => {
  it('carries the name and version of the package', () => {
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { name: string; version: string };
    expect(plugin.meta).toEqual({ name: manifest.name, version: manifest.version, namespace: 'lost-update' });
  });

  it('carries every rule of the map', () => {
    expect(plugin.rules).toBe(rules);
  });

  it.each(['recommended', 'strict', 'all'] as const)('has the preset %s, which switches on its own rules', (preset) => {
    const config = plugin.configs[preset];
    expect(config.name).toBe(`lost-update/${preset}`);
    expect(config.plugins?.['lost-update']).toBe(plugin);
    expect(config.rules).toEqual(presetRules(preset, 'lost-update', rules));
  });

  it('can be extended by name', async () => {
    const config = defineConfig([{ files: ['**/*.js'], plugins: { 'lost-update': plugin }, extends: ['lost-update/recommended'] }]);
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: config });
    const [result] = await eslint.lintText('export const answer = 42;\n', { filePath: 'answer.js' });
    expect(result?.messages).toEqual([]);
  });
});

describe('presets', () => {
  const sample = (preset: Preset, uncertain: boolean) => {
    const rule = createRule({
      name: 'no-sample',
      meta: {
        type: 'problem',
        docs: { description: 'disallow samples', preset },
        messages: { sample: 'A sample.' },
        schema: reportSchema,
        defaultOptions: reportDefaults,
      },
      create: () => ({}),
    });
    return uncertain ? rule : { ...rule, meta: { ...rule.meta, schema: [], defaultOptions: [] } };
  };
  const samples = {
    'no-a': sample('recommended', true),
    'no-b': sample('recommended', false),
    'no-c': sample('strict', true),
    'no-d': sample('configured', false),
  };

  it('reports only what is certain in recommended', () => {
    expect(presetRules('recommended', 'lost-update', samples)).toEqual({ 'lost-update/no-a': 'error', 'lost-update/no-b': 'error' });
  });

  it.each(['strict', 'all'] as const)('has every rule in %s, with its likely findings', (preset) => {
    expect(presetRules(preset, 'lost-update', samples)).toEqual({
      'lost-update/no-a': ['error', { report: 'likely' }],
      'lost-update/no-b': 'error',
      'lost-update/no-c': ['error', { report: 'likely' }],
      'lost-update/no-d': 'error',
    });
  });
});
