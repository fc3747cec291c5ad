import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{apps,packages,tests,examples,scripts}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/.cache/**'],
    globalSetup: ['apps/server/src/database/test-database.global.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Each file may hold a database, a server or a render of its own; two cores take two at a time.
    maxWorkers: 2,
    pool: 'forks',
  },
});
