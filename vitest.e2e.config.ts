import { defineConfig } from 'vitest/config';

/** Tests of the built site in a browser: one after the other, since they share one browser's worth of memory. */
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['tests/e2e/**/*.e2e.test.ts'],
    globalSetup: ['tests/e2e/support/build-sites.ts'],
    fileParallelism: false,
    sequence: { groupOrder: 1 },
    env: { TZ: 'Asia/Shanghai' },
    // Guards against what hangs: no test is decided by how busy the machine is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
  },
});
