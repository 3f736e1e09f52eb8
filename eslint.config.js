import eslintPlugin from 'eslint-plugin-eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig([
  globalIgnores([
    'dist',
    'coverage',
    '.cache',
    'examples',
    'tests/corpus',
    'tests/real-world',
    'tests/runtime',
    'tests/stores/clients',
    'tests/**/fixtures',
    '**/node_modules',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // `node.type === 'Identifier'` narrows just as well, without a run-time import of the enum
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // `'holes' | Place` documents a special value
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // walking a chain starts at `this`
      '@typescript-eslint/no-this-alias': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-warning-comments': 'error',
    },
  },
  { files: ['src/**/*.ts'], rules: { 'max-lines': ['error', 300] } },
  {
    files: ['src/rules/*.ts'],
    extends: [eslintPlugin.configs.recommended],
    rules: {
      'max-lines': ['error', 200],
      'eslint-plugin/meta-property-ordering': 'error',
      'eslint-plugin/require-meta-docs-description': ['error', { pattern: '^(disallow|enforce|require)' }],
      'eslint-plugin/require-meta-type': 'error',
      'eslint-plugin/require-meta-schema-description': 'error',
      'eslint-plugin/prefer-placeholders': 'error',
    },
  },
  {
    files: ['tests/rules/*.ts'],
    extends: [eslintPlugin.configs.recommended],
    rules: { 'eslint-plugin/no-identical-tests': 'error', 'eslint-plugin/test-case-shorthand-strings': 'error' },
  },
]);
