import { defineConfig } from 'vitest/config';
import { WORKERS } from './vitest.workers.ts';

/**
 * Rooms of pure functions: nothing in them remembers, and their tests set nothing up. Test files share what has been loaded, where each of the others has
 * a process of its own that loads everything anew, which takes four times as long as the tests themselves.
 */
const PURE = ['src/{budget,checks,i18n,tables,views,vocabulary}/**/*.test.ts'];

/** What all tests without a browser have alike. */
const UNIT = {
  // The time zone is the same on every machine.
  env: { TZ: 'Asia/Shanghai' },
  // Guards against what hangs: no test is decided by how busy the machine is.
  testTimeout: 300_000,
  hookTimeout: 300_000,
  maxWorkers: WORKERS,
};

export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    projects: [
      {
        test: {
          ...UNIT,
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/hostile/**', ...PURE],
        },
      },
      { test: { ...UNIT, name: 'unit-pure', include: PURE, isolate: false } },
      './vitest.e2e.config.ts',
      './vitest.hostile.config.ts',
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // What runs only in a browser or inside Astro is run by the e2e tests, which are not counted here.
      exclude: [
        'src/**/*.test.ts',
        'src/charts/**',
        'src/search/page/**',
        'src/search/projects/page/**',
        'src/search/{highlight,highlight-found}.ts',
        'src/search/integration.ts',
        'src/content/{collections,loaders}.ts',
        'src/content.config.ts',
        'src/pages/**',
      ],
      // In percent of lines, what holds without the real documents.
      thresholds: {
        'src/checks/**': { lines: 95 },
        'src/content/**': { lines: 85 },
        'src/search/**': { lines: 85 },
        'src/views/**': { lines: 95 },
      },
    },
  },
});
