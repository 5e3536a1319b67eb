import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listDisclosures } from '../../src/content/index.ts';
import { writeContent } from '../bench-search/site.ts';
import { say } from '../command-line/index.ts';
import { weigh } from '../weigh.ts';
import { replaceInvented, writeChange, writeDocuments } from './documents.ts';
import { measure } from './measure.ts';
import { peerCommands } from './peers.ts';
import { sayHead, sayStep } from './report.ts';
import { BESIDE_STAGE, PAGES_STAGE, STEP, type Result, type Run, type Step } from './result.ts';
import type { StageMark } from './stages.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** More documents than these are converted by measure: what one takes does not depend on how many there are. */
const MOST_DOCUMENTS = 1000;
const MOST_PDFS = 100;

const READ_PDFS = fileURLToPath(new URL('./read-pdfs.ts', import.meta.url));
const INDEX_ALONE = fileURLToPath(new URL('./index-alone.ts', import.meta.url));

/** The lines by which a build tells that a part of it is done. */
export const BUILD_STAGES: readonly StageMark[] = [
  { stage: 'start, content', ends: /Building static entrypoints/u },
  { stage: 'bundling', ends: /generating static routes/u },
  { stage: PAGES_STAGE, ends: /^(?:\d\d:\d\d:\d\d )?✓ Completed in/u },
  // What runs beside is in the parts above already: here it is waited for.
  { stage: BESIDE_STAGE, ends: /\[mingzhang-shares\]/u },
  { stage: 'search index', ends: /\[mingzhang-search\]/u },
  // Made beside all that, from the start: here their end is waited for.
  { stage: 'data files', ends: /\[mingzhang-data\]/u },
  { stage: 'files of department-years', ends: /\[mingzhang-year-files\]/u },
];

/** The command line of the project. */
export function ours(...words: string[]): string[] {
  return [process.execPath, join(ROOT, 'scripts/mingzhang.ts'), ...words];
}

interface Places {
  folder: string;
  /** Where the peers are installed, and the command that builds as many empty pages as `PAGES` says. */
  peers: string;
  floor: readonly string[];
}

/** Takes all steps at one size, each told as soon as it is done. Out: the run, and the earlier one of the same size. Throws where a step fails. */
export async function runOnce(
  { folder, peers, floor }: Places,
  count: number,
  earlier: Result | null,
): Promise<{ run: Run; before: Run | undefined }> {
  const at = (name: string) => join(folder, name);
  const [content, site, theirs] = [at('content'), at('site'), join(peers, 'site')];
  for (const old of [content, site, theirs, at('cache'), at('documents'), at('converted'), at('index'), at('one')])
    await rm(old, { recursive: true, force: true });
  await writeContent(content, join(ROOT, 'content'), count);
  const env = { MINGZHANG_CONTENT: content, MINGZHANG_CACHE: at('cache'), CONTENT: content };
  const [document, changed] = await writeChange(folder, count - 1);
  await measure(ours('convert', document, '--out', at('one')), ROOT, { env });
  await replaceInvented(content, at('one'), count - 1);
  const years = (await listDisclosures(content)).length;
  const before = earlier?.runs.find((run) => run.years === years);
  const { take, steps, done } = takeSteps(env, before);

  sayHead(`${years} department-years`, before !== undefined);
  const converted = Math.min(count, MOST_DOCUMENTS);
  const pdfs = (await writeDocuments(at('documents'), converted)).slice(0, MOST_PDFS);
  await take(STEP.convert, ours('convert', at('documents'), '--out', at('converted')), { written: at('converted') });
  await take(STEP.read, [process.execPath, READ_PDFS, ...pdfs]);
  if (spawnSync('pdftotext', ['-v']).error) say('pdftotext is not installed: nothing stands beside reading PDF');
  else await take(STEP.pdftotext, ['bash', '-c', PDFTOTEXT, 'all', ...pdfs]);

  const build = ours('build', '--outDir', site);
  await take(STEP.checks, ours('check', '--write', content));
  await take(STEP.cold, build, { written: site, marks: BUILD_STAGES });
  await take(STEP.again, build);
  await take(STEP.reconvert, ours('convert', changed, '--out', content, '--replace', '--because', 'measured'));
  await take(STEP.changed, build, { written: site, marks: BUILD_STAGES });
  await take(STEP.index, [process.execPath, INDEX_ALONE, site, at('index')], { written: at('index') });

  const weight = await weigh(site);
  const commands = peerCommands(peers, theirs);
  await take(STEP.eleventy, commands.eleventy, { cwd: peers, written: theirs });
  await take(STEP.pagefind, commands.pagefind, { cwd: peers, written: join(theirs, 'pagefind') });
  await take(STEP.floor, floor, { cwd: at('empty'), written: at('empty/dist'), pages: weight.pages });
  done();
  const share = converted < count ? `${converted} of ${count} documents` : `${converted} documents`;
  say(`converted: ${share}, 6 of 10 PDF, the rest Word, Excel, HTML and OFD; read: ${pdfs.length} of the PDF`);
  const documents = { converted, read: pdfs.length };
  return { run: { years, documents, site: weight, peers: await weigh(theirs), steps }, before };
}

const PDFTOTEXT = 'for file in "$@"; do pdftotext -layout "$file" - >/dev/null; done';

interface Around {
  cwd?: string;
  /** The folder that it writes, to be weighed. */
  written?: string;
  marks?: readonly StageMark[];
  /** For the site of empty pages. */
  pages?: number;
}

/** Measures commands one after the other, tells each and keeps it; `done` says what watching them took. */
export function takeSteps(env: Readonly<Record<string, string>>, before: { steps: readonly Step[] } | undefined) {
  const steps: Step[] = [];
  let [watching, all] = [0, 0];
  const take = async (
    step: string,
    command: readonly string[],
    { cwd = ROOT, written, marks = [], pages = 0 }: Around = {},
  ): Promise<Step> => {
    const around = { env: { ...env, PAGES: String(pages) }, marks };
    const { watching: own, stages, ...taken } = await measure(command, cwd, around);
    watching += own;
    all += taken.seconds;
    const weight = written === undefined ? null : await weigh(written);
    const told: Step = {
      step,
      ...taken,
      ...(stages.length > 0 && { stages }),
      ...(weight && { files: weight.files, bytes: weight.bytes }),
    };
    steps.push(told);
    sayStep(told, before?.steps);
    return told;
  };
  const done = () => {
    say(`watching took ${((watching / all) * 100).toFixed(1)} % of one processor`);
  };
  return { take, steps, done };
}
