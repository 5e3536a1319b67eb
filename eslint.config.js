import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
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
);
