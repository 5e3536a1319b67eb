import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packagesOf, readPackage } from '../scripts/converting/documents.ts';
import { assembleBudget, type Assembled } from '../src/budget/index.ts';
import { findSources } from '../src/content/index.ts';
import { Problem } from '../src/problem.ts';
import { openAttachments, readDocument } from '../src/readers/index.ts';
import { temporaryFolder } from './helpers/folders.ts';
import { factsOf, makeSynthetic, makeWho, print, renderDocx, renderText, renderWorkbook } from './world/index.ts';

const whole = print(makeSynthetic({ seed: 12 }));
/** Reads in this process. */
const HERE = {
  read: readDocument,
  assemble: (...given: Parameters<typeof assembleBudget>) =>
    new Promise<Assembled>((done) => done(assembleBudget(...given))),
  close: () => undefined,
};
/** Its tables in a file that names nobody. */
const nameless = {
  ...whole,
  title: '',
  prose: [],
  tables: whole.tables.map((table) => ({ ...table, preparedBy: null })),
};
const text = (words: string) => strToU8(words);

/** One office's disclosure as it is published: the tables in a workbook that names nobody, the words, the forms in a page. */
const [narrative, tables, forms] = [
  renderDocx({ ...whole, tables: [] }),
  renderWorkbook({ ...nameless, tables: nameless.tables.slice(0, 4) }, 'xlsx'),
  text(renderText({ ...nameless, tables: nameless.tables.slice(4) })),
];
const PARTS = { '公开表.xlsx': tables, '情况说明.docx': narrative, '绩效目标.txt': forms };

/** Each disclosure under a path: the names of its files, or the id of what is wrong. */
async function jobs(path: string) {
  const found = await findSources(path, openAttachments);
  const sources = found.flatMap((source) => (source instanceof Error ? [] : [source]));
  const read = [];
  for (const files of packagesOf(sources)) read.push(...(await readPackage(files, HERE, 1e9)));
  return { read, problems: found.flatMap((source) => (source instanceof Problem ? [source.id] : [])) };
}

async function named(path: string): Promise<string[]> {
  const { read, problems } = await jobs(path);
  const names = read.map((job) => {
    if (!('error' in job)) return job.files.map(({ name }) => name).join(' + ');
    return job.error instanceof Problem ? job.error.id : String(job.error);
  });
  return [...names, ...problems];
}

function fileWith(name: string, bytes: Uint8Array): string {
  const path = join(temporaryFolder(), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

describe('an archive of attachments', () => {
  it('is one disclosure, the same as its files in one; each place names its member', async () => {
    const { read } = await jobs(fileWith('公开.zip', zipSync(PARTS)));
    expect(read).toHaveLength(1);
    const [job] = read;
    if (!job || 'error' in job) throw new Error('not read');
    const { disclosure } = assembleBudget(job.document, { files: job.files }, job.source.overrides);
    const alone = assembleBudget(await readDocument(renderWorkbook(whole, 'xlsx'), 'a.xlsx'), { files: [] });
    const cells = (of: typeof disclosure) => of.tables.map((table) => [table.kind, table.cells]);
    expect(factsOf(disclosure).identity).toEqual(factsOf(alone.disclosure).identity);
    expect(cells(disclosure)).toEqual(cells(alone.disclosure));
    expect(disclosure.title).toBe(alone.disclosure.title);
    expect(disclosure.source.files.map(({ name }) => name)).toEqual(['情况说明.docx', '公开表.xlsx', '绩效目标.txt']);
    expect(disclosure.tables.map(({ place, places }) => [place, ...places].map(({ file }) => file))).toEqual(
      disclosure.tables.map(({ places }, index) =>
        Array.from({ length: places.length + 1 }, () => (index < 4 ? '公开表.xlsx' : '绩效目标.txt')),
      ),
    );
    expect(disclosure.notices.filter(({ id }) => id === 'file-joined').map(({ place }) => place.file)).toEqual([
      '公开表.xlsx',
      '绩效目标.txt',
    ]);
  });

  it('may hold folders, parted by either slash, and archives', async () => {
    const other = print(makeSynthetic({ seed: 77, who: makeWho(7) }));
    const archive = zipSync({
      '甲\\说明.docx': narrative,
      '甲\\附表.zip': zipSync({ '公开表.xlsx': tables }),
      '乙/说明.docx': renderDocx({ ...other, tables: [] }),
      '乙/公开表.xlsx': renderWorkbook({ ...other, prose: [] }, 'xlsx'),
      '乙/合同清单.txt': text('2026年合同清单\n\n合同名称\t合同金额\n维保\t3.60\n'),
    });
    expect(await named(fileWith('a.zip', archive))).toEqual([
      '公开表.xlsx + 说明.docx',
      '合同清单.txt',
      '说明.docx + 公开表.xlsx',
    ]);
  });

  it('says where a member that names nobody disagrees with another', async () => {
    const [first, ...more] = nameless.tables;
    if (!first) throw new Error('no table');
    const last = first.rows
      .at(-1)
      ?.map((cell) => ({ ...cell, text: /^[\d,.]+$/u.test(cell.text) ? '9,999.99' : cell.text }));
    const changed = { ...first, rows: [...first.rows.slice(0, -1), last ?? []] };
    const archive = zipSync({
      'a.docx': renderDocx(whole),
      'b.xlsx': renderWorkbook({ ...nameless, tables: [changed, ...more] }, 'xlsx'),
    });
    expect(await named(fileWith('a.zip', archive))).toEqual(['a.docx', 'guest-disagrees']);
  });

  it('is what its disclosure.yaml says', async () => {
    const archive = zipSync({ ...PARTS, 'disclosure.yaml': text('files: [公开表.xlsx, 情况说明.docx]\n') });
    expect(await named(fileWith('a.zip', archive))).toEqual(['公开表.xlsx + 情况说明.docx']);
  });
});

describe('a folder', () => {
  it('is read as an archive of its files is', async () => {
    const folder = temporaryFolder();
    for (const [name, bytes] of Object.entries(PARTS)) writeFileSync(join(folder, name), bytes);
    expect(await named(folder)).toEqual(['情况说明.docx + 公开表.xlsx + 绩效目标.txt']);
  });

  it.each([
    ['', ['附件.zip/公开表.xlsx', '附件.zip/绩效目标.txt', '情况说明.docx']],
    ['files: [情况说明.docx, 附件.zip]\n', ['情况说明.docx', '附件.zip/公开表.xlsx', '附件.zip/绩效目标.txt']],
    ['files: [情况说明.docx, 附件.zip/公开表.xlsx]\n', ['情况说明.docx', '附件.zip/公开表.xlsx']],
  ])('with a disclosure.yaml (%j) has the members of its archives among its files', async (yaml, files) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'disclosure.yaml'), yaml);
    writeFileSync(join(folder, '情况说明.docx'), narrative);
    const inner = { '绩效目标.txt': forms, 'disclosure.yaml': text('year: 1999\n') };
    writeFileSync(join(folder, '附件.zip'), zipSync({ '公开表.xlsx': tables, ...inner }));
    const sources = await findSources(folder, openAttachments);
    expect(sources.map((source) => (source instanceof Error ? source : source.files))).toEqual([
      files.sort((a, b) => (yaml === '' ? (a < b ? -1 : 1) : 0)).map((name) => join(folder, name)),
    ]);
    const [only] = (await jobs(folder)).read;
    if (!only || 'error' in only) throw new Error('not read');
    expect(only.files.map(({ name }) => name).sort()).toEqual(files.map((name) => name.replace(/^.*\//u, '')).sort());
  });

  it('names what its disclosure.yaml lists and an archive has not', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'disclosure.yaml'), 'files: [附件.zip/别的.xlsx]\n');
    writeFileSync(join(folder, '附件.zip'), zipSync(PARTS));
    expect(await named(folder)).toEqual(['folder-lacks-files']);
  });
});
