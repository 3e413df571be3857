import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/editor/**'],
    testTimeout: 60_000,
    setupFiles: ['test/ranges.ts'],
    globalSetup: ['test/cache-folder.ts'],
    // Skipped and focused tests are mistakes, not a state to be in.
    allowOnly: false,
  },
});
