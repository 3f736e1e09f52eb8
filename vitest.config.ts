import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'tests/*/*/node_modules/**'],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 30_000,
    coverage: { include: ['src/**/*.ts'] },
  },
});
