import { defineConfig } from 'vitest/config';

/** What hostile documents, full disks and killed processes must not do. Slow: `npm run test:hostile`, not part of `npm test`. */
export default defineConfig({
  test: {
    name: 'hostile',
    include: ['tests/hostile/**/*.hostile.test.ts'],
    globalSetup: ['tests/hostile/support/report.ts'],
    fileParallelism: false,
    sequence: { groupOrder: 2 },
    env: { TZ: 'Asia/Shanghai' },
    testTimeout: 900_000,
    hookTimeout: 300_000,
  },
});
