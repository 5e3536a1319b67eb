import { defineConfig } from 'vitest/config';
import { WORKERS } from './vitest.workers.ts';

/** Tests of the built site in a browser: each file has a browser of its own, and leaves the sites as they are. */
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['tests/e2e/**/*.e2e.test.ts'],
    globalSetup: ['tests/e2e/support/build-sites.ts'],
    maxWorkers: WORKERS,
    env: { TZ: 'Asia/Shanghai' },
    // Guards against what hangs: no test is decided by how busy the machine is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
  },
});
