import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', '.astro/', 'coverage/', 'content/', 'review/', 'tests/fixtures/**/*.html'] },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs.recommended,
  {
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', TextEncoder: 'readonly' },
    },
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      // Control characters, no-break and full-width spaces are what the readers look for.
      'no-control-regex': 'off',
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipRegExps: true, skipComments: true, skipTemplates: true },
      ],
    },
  },
  { files: ['src/**/*.ts'], ignores: ['**/*.test.ts'], rules: { 'no-console': 'error' } },
  // What commands say goes through `command-line/output.ts`.
  { files: ['scripts/**/*.ts'], ignores: ['scripts/bench-{mutations,search}.ts'], rules: { 'no-console': 'error' } },
  {
    // What a stranger's document may hold is as long as its sender likes: patterns take time in proportion to it, and no list becomes the
    // arguments of a call, of which there may be some ten thousand.
    files: ['src/**/*.{ts,astro}', 'scripts/**/*.ts'],
    ignores: ['**/*.test.ts', 'scripts/bench*/**', 'scripts/bench*'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.property.name=/^(?:push|unshift)$/] > SpreadElement, CallExpression[callee.object.name="Math"] > SpreadElement, CallExpression[callee.object.name="String"] > SpreadElement',
          message: 'A long list cannot become arguments: use append, largest, smallest (src/lists.ts), or a loop.',
        },
      ],
    },
  },
);
