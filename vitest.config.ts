import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/editor/**'],
    testTimeout: 60_000,
    setupFiles: ['test/ranges.ts', 'test/seed.ts'],
    globalSetup: ['test/cache-folder.ts', 'test/choose-seed.ts'],
    // Skipped and focused tests are mistakes, not a state to be in.
    allowOnly: false,
  },
});
