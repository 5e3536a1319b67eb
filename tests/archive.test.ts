import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { archive, BAG, has, NAME, office, PROJECTS, run, SHA256, verify, write } from './helpers/archives.ts';
import { filesUnder, temporaryFolder } from './helpers/folders.ts';

/** The validator of the Library of Congress: a folder for PYTHONPATH (empty where Python has it), or `null`. */
const bagit = findBagit();

function findBagit(): string | null {
  if (spawnSync('python3', ['-c', 'import bagit']).status === 0) return '';
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bagit-'));
  const once = ['--retries', '0', '--timeout', '15', '--disable-pip-version-check', '--quiet'];
  const { status } = spawnSync('python3', ['-m', 'pip', 'install', ...once, '--target', folder, 'bagit==1.9.0']);
  if (status === 0) return folder;
  rmSync(folder, { recursive: true, force: true });
  return null;
}

afterAll(() => {
  if (bagit) rmSync(bagit, { recursive: true, force: true });
});

describe('mingzhang archive --year', () => {
  it('holds the pages of the projects that the year lists, and of no others', async () => {
    const page = (slug: string) => `ceshi/moni-bangongshi/projects/${slug}/index.html`;
    expect(PROJECTS.length).toBeGreaterThan(0);
    const top = office([...PROJECTS, 'of-another-year'].map(page));
    expect((await archive(top)).code).toBe(0);
    const held = Object.keys(filesUnder(join(top, BAG))).filter((path) => path.includes('/projects/'));
    expect(held.sort()).toEqual(PROJECTS.map((slug) => `data/site/${page(slug)}`).sort());
    expect((await verify(top, BAG)).code).toBe(0);
  });

  it('goes into no portal, which is built again without it, nor into a folder below one', async () => {
    const top = office(['404.html']);
    const before = filesUnder(top);
    for (const out of ['dist', 'dist/data/archive']) {
      const { code, err } = await archive(top, ['--out', out]);
      expect([code, err]).toEqual([
        1,
        `${out}: This lies in a portal: an archive here would be gone when the portal is built again, so none was written. Name a folder outside of the portal with --out.\n`,
      ]);
    }
    expect(filesUnder(top)).toEqual(before);
  });

  it('puts the year, what it needs, its originals and its part of the portal into a bag', async () => {
    const top = office(['data/2026/100%.csv']);
    const { code, out } = await archive(top, ['--zip']);
    expect(out).toContain('The year 2026 is frozen (2026-02-13).');
    expect(code).toBe(0);
    const files = filesUnder(join(top, BAG));
    expect(Object.keys(files).filter((path) => !path.includes('/jurisdictions/'))).toEqual([
      'bag-info.txt',
      'bagit.txt',
      `data/content/disclosures/${NAME}.json`,
      `data/content/narratives/${NAME}.md`,
      'data/content/portal.yaml',
      `data/originals/${SHA256}.pdf`,
      'data/ro-crate-metadata.json',
      'data/site/_astro/a.css',
      'data/site/_offline/search-index.js',
      'data/site/_offline/search.js',
      `data/site/${NAME}.json`,
      `data/site/${NAME}/index.html`,
      'data/site/data/2026/100%.csv',
      'data/site/data/2026/budgets.csv',
      'data/site/data/2026/预算.csv',
      'data/site/index.html',
      'data/site/years/2026/index.html',
      'manifest-sha256.txt',
      'tagmanifest-sha256.txt',
    ]);
    expect(files['bagit.txt']).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    const payload = Object.entries(files).filter(([path]) => path.startsWith('data/'));
    const bytes = payload.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
    expect(files['bag-info.txt']).toContain(`\nBagging-Date: 2026-02-13\nPayload-Oxum: ${bytes}.${payload.length}\n`);
    // A per cent sign is written as a code in lists (RFC 8493, 2.1.3).
    expect(files['manifest-sha256.txt']).toContain('  data/site/data/2026/100%25.csv\n');
    expect(files['manifest-sha256.txt']?.trimEnd().split('\n')).toHaveLength(payload.length);
    const frozen = JSON.parse(readFileSync(join(top, 'content/frozen/2026.json'), 'utf8')) as {
      files: { path: string }[];
    };
    expect(frozen.files.map(({ path }) => path)).toEqual([`disclosures/${NAME}.json`, `narratives/${NAME}.md`]);
  });

  it('describes every file of the payload as RO-Crate 1.2 asks', async () => {
    const top = office();
    await archive(top);
    const data = join(top, BAG, 'data');
    const { '@context': context, '@graph': graph } = JSON.parse(
      readFileSync(join(data, 'ro-crate-metadata.json'), 'utf8'),
    ) as { '@context': string; '@graph': Record<string, unknown>[] };
    expect(context).toBe('https://w3id.org/ro/crate/1.2/context');
    const byId = new Map(graph.map((entity) => [entity['@id'] as string, entity]));
    expect(byId.size).toBe(graph.length);
    expect(byId.get('ro-crate-metadata.json')).toEqual({
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      about: { '@id': './' },
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
    });
    const { hasPart, ...root } = byId.get('./') as { hasPart: { '@id': string }[] };
    expect(root).toEqual({
      '@id': './',
      '@type': 'Dataset',
      name: '明账：2026 年归档',
      description: expect.stringContaining('明账 2026 年 1 个部门年度的归档') as string,
      datePublished: '2026-02-13',
      inLanguage: 'zh-CN',
      temporalCoverage: '2026',
      license: { '@id': 'https://example.org/licence' },
      publisher: { '@id': 'https://example.org/' },
    });
    expect(byId.get('https://example.org/licence')).toMatchObject({
      '@type': 'CreativeWork',
      name: '政府数据开放许可',
    });
    expect(byId.get('https://example.org/')).toMatchObject({ '@type': 'Organization', name: '测试市财政局' });
    const files = filesUnder(data);
    delete files['ro-crate-metadata.json'];
    expect(hasPart.map((part) => part['@id']).sort()).toEqual(Object.keys(files).sort());
    for (const [path, text] of Object.entries(files)) {
      expect(byId.get(path)).toMatchObject({ '@type': 'File', contentSize: `${Buffer.byteLength(text)}` });
      for (const key of ['name', 'description', 'encodingFormat', 'sha256'])
        expect(byId.get(path)?.[key]).toMatch(/./u);
    }
  });

  it('writes the same bytes in another folder and another time zone', async () => {
    const zips = [];
    for (const [folder, TZ] of [
      ['a', 'America/New_York'],
      ['乙', 'Asia/Shanghai'],
    ] as const) {
      const top = join(temporaryFolder(), folder);
      cpSync(office(), top, { recursive: true });
      const { code } = await archive(top, ['--zip', '--out', `out-${folder}`], { TZ });
      expect(code).toBe(0);
      zips.push({
        zip: readFileSync(join(top, `out-${folder}/mingzhang-2026.zip`)),
        bag: filesUnder(join(top, `out-${folder}/mingzhang-2026`)),
      });
    }
    expect(zips[0]?.bag).toEqual(zips[1]?.bag);
    expect(zips[0]?.zip.equals(zips[1]?.zip ?? Buffer.alloc(0))).toBe(true);
  });

  it('keeps the day of freezing, and takes the place of the old archive whole', async () => {
    const top = office();
    await archive(top, ['--zip']);
    const before = [filesUnder(join(top, BAG)), readFileSync(join(top, `${BAG}.zip`))];
    const { out } = await archive(top, ['--zip'], { SOURCE_DATE_EPOCH: '1800000000' });
    expect(out).toContain('The year 2026 was frozen on 2026-02-13 and is as it was.');
    expect([filesUnder(join(top, BAG)), readFileSync(join(top, `${BAG}.zip`))]).toEqual(before);
    expect(readdirSync(join(top, 'archive'))).toEqual(['mingzhang-2026', 'mingzhang-2026.zip']);
  });

  it('is not written where an original is no longer what its name says', async () => {
    const top = office();
    write(join(top, `content/originals/${SHA256}.pdf`), 'another');
    const { code, err } = await archive(top);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('The original is no longer what its name says, so no archive was written.'),
    ]);
    expect(existsSync(join(top, BAG)) || existsSync(join(top, 'content/frozen'))).toBe(false);
  });

  it('finishes what a killed command left', async () => {
    const top = office();
    await archive(top);
    renameSync(join(top, BAG), join(top, 'archive/.mingzhang-2026.previous'));
    // No process has this number.
    write(join(top, `archive/.mingzhang-2026.${2 ** 30}.draft/bagit.txt`), 'half');
    write(join(top, `archive/.mingzhang-2026.zip.${2 ** 30}.draft`), 'half');
    expect((await verify(top, BAG)).code).toBe(0);
    await archive(top, ['--zip']);
    expect(readdirSync(join(top, 'archive'))).toEqual(['mingzhang-2026', 'mingzhang-2026.zip']);
  });

  it('says what is not there, and does not freeze where it is told so', async () => {
    const top = office();
    rmSync(join(top, 'dist'), { recursive: true });
    rmSync(join(top, 'content/originals'), { recursive: true });
    const { out, code } = await archive(top, ['--no-freeze']);
    expect(code).toBe(0);
    expect(out).toContain('There is no built portal in dist: the archive has no pages and data files.');
    expect(out).toContain('1 of 1 original not published, so not in the archive.');
    expect(out).toContain('The year 2026 is not frozen (--no-freeze).');
    expect(existsSync(join(top, 'content/frozen'))).toBe(false);
    expect(filesUnder(join(top, BAG))['bag-info.txt']).toContain('Bagging-Date: 2026-02-13');
  });

  it.each([
    [['archive'], 'Say which year to archive', 2],
    [['archive', '--year', '26'], '--year must be a whole number from 1949 to 2200, not 26. Example: --year 2024', 2],
    [
      ['archive', '--year', '2024'],
      'content: There is no department-year of 2024 in this content folder. It holds: 2025, 2026.',
      1,
    ],
    [
      ['archive', '--year', '2026', '--out', '.'],
      'holds something else than an archive of a year, and was left alone',
      1,
    ],
    [['archive', '--verify', 'nothing'], 'nothing: There is no such file or folder.', 2],
    [['archive', '--verify', 'dist'], 'This is no archive of a year', 1],
    [['archive', '--verify', `content/originals/${SHA256}.pdf`], 'This is no ZIP file, or it is damaged', 1],
  ])('%j is refused in one sentence', async (words, sentence, code) => {
    const top = office();
    write(join(top, 'mingzhang-2026/letter.txt'), 'mine');
    const ran = await run(top, words);
    expect([ran.err.replaceAll(top, '.'), ran.code]).toEqual([expect.stringContaining(sentence), code]);
    expect(filesUnder(join(top, 'mingzhang-2026'))).toEqual({ 'letter.txt': 'mine' });
  });
});

describe('programs of others', () => {
  it.skipIf(!has('sha256sum'))('sha256sum -c finds every file good, and the one whose byte was flipped', async () => {
    const top = office();
    await archive(top);
    const bag = join(top, BAG);
    const check = () =>
      ['manifest-sha256.txt', 'tagmanifest-sha256.txt'].map((list) => {
        const { status, stdout } = spawnSync('sha256sum', ['-c', '--quiet', list], { cwd: bag, encoding: 'utf8' });
        return [status, stdout];
      });
    expect(check()).toEqual([
      [0, ''],
      [0, ''],
    ]);
    flip(join(bag, `data/content/disclosures/${NAME}.json`));
    expect(check()).toEqual([
      [1, `data/content/disclosures/${NAME}.json: FAILED\n`],
      [0, ''],
    ]);
    const { out, code } = await verify(top, BAG);
    expect([out, code]).toEqual([`changed: data/content/disclosures/${NAME}.json\nmingzhang-2026: 1 fault.\n`, 1]);
  });

  it.skipIf(!has('unzip') || !has('zipinfo'))(
    'unzip takes the ZIP file apart as it was, with names and rights',
    async () => {
      const top = office();
      await archive(top, ['--zip']);
      const zip = join(top, `${BAG}.zip`);
      expect(spawnSync('unzip', ['-tq', zip], { encoding: 'utf8' }).stdout).toContain('No errors detected');
      const listed = spawnSync('zipinfo', [zip], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
      }).stdout;
      expect(listed).toMatch(/^-rw-r--r-- .* 26-Feb-13 12:00 mingzhang-2026\/data\/site\/data\/2026\/预算\.csv$/mu);
      const out = temporaryFolder();
      spawnSync('unzip', ['-q', zip, '-d', out], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
      expect(filesUnder(join(out, 'mingzhang-2026'))).toEqual(filesUnder(join(top, BAG)));
    },
  );

  it.skipIf(bagit === null)(
    "the Library of Congress's bagit validates it (skipped where pip cannot bring it)",
    async () => {
      const top = office(['data/2026/100%.csv']);
      await archive(top);
      const env = { ...process.env, PYTHONPATH: bagit ?? '' };
      const validate = () =>
        spawnSync('python3', ['-m', 'bagit', '--validate', join(top, BAG)], { env, encoding: 'utf8' });
      expect(validate()).toMatchObject({ status: 0 });
      flip(join(top, BAG, 'data/site/data/2026/预算.csv'));
      expect(validate()).toMatchObject({ status: 1, stderr: expect.stringContaining('预算.csv') as string });
    },
  );
});

describe('a frozen year', () => {
  const document = (amount: string): string =>
    `云州市青禾区财政局2026年部门预算\n\n部门收支总表\n单位：万元\n\n项目\t预算数\n合计\t${amount}\n`;

  it('refuses a changed document and takes the same again; check tells what was changed by hand', async () => {
    const top = temporaryFolder();
    write(join(top, '预算.txt'), document('5.00'));
    const convert = () => run(top, ['convert', '预算.txt', '--replace']);
    expect((await convert()).code).toBe(0);
    expect((await run(top, ['archive', '--year', '2026'])).code).toBe(0);
    const before = filesUnder(join(top, 'content'));
    expect((await convert()).code).toBe(0);
    write(join(top, '预算.txt'), document('7.00'));
    const { code, err } = await convert();
    expect(code).toBe(1);
    expect(err).toBe(
      '预算.txt: content/disclosures/yunzhou-qinghe/caizhengju/2026.json: The year 2026 was frozen on 2026-02-13, and this would change yunzhou-qinghe/caizhengju/2026, so nothing was changed. Put what the source got wrong in content/corrections/yunzhou-qinghe/caizhengju/2026.yaml; to publish the year anew, delete content/frozen/2026.json on purpose, convert, and archive the year again.\n',
    );
    expect(filesUnder(join(top, 'content'))).toEqual(before);
    const path = join(top, 'content/disclosures/yunzhou-qinghe/caizhengju/2026.json');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('5.00', '6.00'));
    const told =
      'content/frozen/2026.json: The frozen year 2026 is not as it was archived: changed: disclosures/yunzhou-qinghe/caizhengju/2026.json.';
    for (const words of [['check'], ['archive', '--year', '2026']]) {
      const ran = await run(top, words);
      expect([ran.code, ran.err.replaceAll(top, '.').replace('./', '')]).toEqual([1, expect.stringContaining(told)]);
    }
    const { out } = await verify(top, 'content');
    expect(out).toBe('changed: disclosures/yunzhou-qinghe/caizhengju/2026.json\n2026: 1 fault.\n');
  });
});

function flip(path: string): void {
  const bytes = readFileSync(path);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
