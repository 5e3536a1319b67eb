import { cp, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { writeZip } from '../../src/archive/index.ts';
import { summarise } from '../../src/checks/index.ts';
import { frozenProblems, parseFile } from '../../src/content/index.ts';
import type { Changes, ExportAsked, Job, Publishing as Shown, Targets } from '../../src/desk/api.ts';
import { deskWords } from '../../src/i18n/index.ts';
import { Problem } from '../../src/problem.ts';
import { beginFile, beginSite } from '../building/swap.ts';
import { checkStored } from '../checking/converted.ts';
import { toldOf } from './answers.ts';
import { runChild } from './child.ts';
import type { Context } from './context.ts';
import type { Announcer } from './events.ts';
import { readOptionalText } from './files.ts';
import { Jobs, type Telling } from './jobs.ts';
import type { ParcelRecord } from './records.ts';
import { changesOf, keepSnapshot, namesOf, readSnapshot, sameContent, snapshotOf, type Snapshot } from './snapshot.ts';
import { WORDS } from './words.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MINGZHANG = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'scripts/mingzhang.ts'];
/** In a command, the folder of the built portal. */
const SITE = '{site}';

const targetsSchema = z.strictObject({
  folder: z.string().min(1).nullable().default(null),
  command: z.array(z.string().min(1)).min(1).nullable().default(null),
});

/** From content to a portal that others can read: checks, build, what is new, export. One piece of work at a time. */
export class Publishing {
  readonly #context: Context;
  readonly #jobs: Jobs;
  readonly #kill = new Set<() => void>();
  #now: Snapshot = { at: '', digests: {} };
  #built: Snapshot | null = null;
  #published: Snapshot | null = null;

  constructor(context: Context, announcer: Announcer) {
    this.#context = context;
    this.#jobs = new Jobs(announcer);
  }

  /** Looks at the content again. */
  async refresh(): Promise<void> {
    const { folders, inbox } = this.#context;
    this.#now = await snapshotOf(folders.content);
    this.#built = (await this.#isBuilt()) ? await readSnapshot(inbox.own('built.json')) : null;
    this.#published = await readSnapshot(inbox.own('published.json'));
  }

  isPublished({ accepted }: ParcelRecord): boolean {
    const digest = accepted === null ? undefined : this.#now.digests[accepted.id];
    return digest !== undefined && this.#published?.digests[accepted?.id ?? ''] === digest;
  }

  /** Was a department-year in what was published last? */
  wasPublished(id: string): boolean {
    return this.#published?.digests[id] !== undefined;
  }

  async shown(preview: string): Promise<Shown> {
    const zip = await stat(this.#zipPath()).catch(() => null);
    return {
      jobs: this.#jobs.all(),
      built: this.#built && { at: this.#built.at, stale: !sameContent(this.#built, this.#now) },
      preview,
      targets: await this.#targetsShown(),
      published: this.#published?.at ?? null,
      zip: zip ? '/api/publish/site.zip' : null,
    };
  }

  /** What is new or other in the content than what was published last. */
  async changes(): Promise<Changes> {
    await this.refresh();
    const changes = await changesOf(this.#context.folders.content, this.#now, this.#published);
    return { changes, since: this.#published?.at ?? null };
  }

  /** Checks everything in the content, as `check --write` does. */
  check(): Job {
    return this.#begin('check', async ({ line, progress }) => {
      const { folders, reading, locale } = this.#context;
      const { checked, problems } = await checkStored([folders.content], reading, progress);
      const frozen = await frozenProblems(folders.content);
      for (const problem of [...problems, ...frozen]) line(toldOf(problem, locale).sentence);
      for (const one of checked) {
        const { error, warning } = summarise(one.results).open;
        if (error + warning === 0) continue;
        const { department, year, stage, kind } = await namesOf(folders.content, one.name);
        const words = deskWords(locale);
        const name = words.yearOf(department, year, words.stage[stage]);
        line(WORDS[locale].found(name, words.kind[kind], error, warning));
      }
      const sums = checked.map(({ results }) => summarise(results).open);
      const errors = sums.reduce((sum, open) => sum + open.error, 0);
      const warnings = sums.reduce((sum, open) => sum + open.warning, 0);
      await this.refresh();
      return WORDS[locale].checked(checked.length, errors, warnings, problems.length + frozen.length);
    });
  }

  /** Builds the portal in a process of its own, as `build` does: the one that was there stays until the new one is whole. */
  build(): Job {
    return this.#begin('build', async ({ line }) => {
      const { folders, inbox, locale } = this.#context;
      // What is built is what the content holds now, whatever is decided meanwhile.
      const snapshot = await snapshotOf(folders.content);
      const words = ['build', '--outDir', folders.out, '--content', folders.content, '--lang', locale];
      const code = await this.#run([process.execPath, ...MINGZHANG, ...words], line);
      if (code !== 0) throw new Problem('desk-build-failed', { code: String(code) });
      await keepSnapshot(inbox.own('built.json'), snapshot);
      await this.refresh();
      return WORDS[locale].built(Object.keys(snapshot.digests).length);
    });
  }

  /** Puts the built portal where others can read it. Throws a Problem where there is none, or no such place is named. */
  async export(asked: ExportAsked): Promise<Job> {
    if (!(await this.#isBuilt())) throw new Problem('site-not-built', {});
    const targets = await this.#targets();
    if (asked.to === 'folder' && targets.folder === null) throw new Problem('desk-target-missing', { to: 'folder' });
    if (asked.to === 'command' && targets.command === null) throw new Problem('desk-target-missing', { to: 'command' });
    if (asked.to === 'command' && !isDeepStrictEqual(asked.command, targets.command))
      throw new Problem('desk-command-changed', {});
    return this.#begin('export', async (telling) => {
      const { inbox, locale } = this.#context;
      const built = await readSnapshot(inbox.own('built.json'));
      if (asked.to === 'folder') await this.#copyTo(targets.folder ?? '');
      else if (asked.to === 'zip') await this.#zip();
      else await this.#command(asked.command, telling);
      if (built) await keepSnapshot(inbox.own('published.json'), { ...built, at: new Date().toISOString() });
      await this.refresh();
      return WORDS[locale].exported[asked.to];
    });
  }

  /** The ZIP file that was made last, `null` where there is none. */
  async zipFile(): Promise<string | null> {
    return (await stat(this.#zipPath()).catch(() => null)) ? this.#zipPath() : null;
  }

  /** Ends what runs. */
  close(): void {
    for (const kill of this.#kill) kill();
  }

  #begin(name: Parameters<Jobs['begin']>[0], work: (telling: Telling) => Promise<string | null>): Job {
    return this.#jobs.begin(name, work, (error) => toldOf(error, this.#context.locale).sentence);
  }

  async #run(command: readonly string[], line: (text: string) => void): Promise<number | string> {
    let kill: () => void = () => undefined;
    try {
      return await runChild(command, { cwd: ROOT }, line, (end) => {
        kill = end;
        this.#kill.add(end);
      });
    } finally {
      this.#kill.delete(kill);
    }
  }

  async #command(command: readonly string[], { line }: Telling): Promise<void> {
    const code = await this.#run(command, line);
    if (code !== 0) throw new Problem('desk-export-failed', { code: String(code) });
  }

  async #copyTo(folder: string): Promise<void> {
    const draft = await beginSite(folder);
    try {
      await cp(this.#context.folders.out, draft.folder, { recursive: true });
      await draft.publish();
    } catch (error) {
      await draft.discard();
      throw error;
    }
  }

  async #zip(): Promise<void> {
    const { folders, inbox } = this.#context;
    await mkdir(inbox.own('export'), { recursive: true });
    const entries = await readdir(folders.out, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folders.out.length + 1)
          .replaceAll('\\', '/'),
      )
      .sort();
    const draft = await beginFile(this.#zipPath());
    try {
      await writeZip(draft.file, folders.out, paths, { top: 'site', day: new Date().toISOString().slice(0, 10) });
      await draft.publish();
    } catch (error) {
      await draft.discard();
      throw error;
    }
  }

  #zipPath(): string {
    return this.#context.inbox.own('export', 'site.zip');
  }

  async #isBuilt(): Promise<boolean> {
    return (await stat(join(this.#context.folders.out, 'index.html')).catch(() => null))?.isFile() === true;
  }

  async #targets(): Promise<z.infer<typeof targetsSchema>> {
    const { inbox, folders } = this.#context;
    const path = inbox.own('publish.yaml');
    const { folder, command } = parseFile(targetsSchema, (await readOptionalText(path)) ?? '', path);
    return { folder, command: command?.map((word) => word.replaceAll(SITE, folders.out)) ?? null };
  }

  async #targetsShown(): Promise<Targets> {
    try {
      return { ...(await this.#targets()), sentence: null };
    } catch (error) {
      return { folder: null, command: null, sentence: toldOf(error, this.#context.locale).sentence };
    }
  }
}
