import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIXTURE_CONTENT, readFixture, readFixtureNarrative } from '../../tests/fixtures/site/read.ts';
import { budgetOf, tabs } from '../../tests/helpers/documents.ts';
import { disclosureSchema, type Disclosure } from '../budget/index.ts';
import { strings, versionWords } from '../i18n/index.ts';
import { HIDDEN_NUMBER } from '../privacy/index.ts';
import { viewVersions, type KnownVersion, type VersionChanges } from './versions.ts';

const TEXTS = strings('zh-CN');
const ID = 'qinghe/government-office/2026';

const known = (version: number, disclosure: Disclosure | null, more: Partial<KnownVersion> = {}): KnownVersion => ({
  ...{ version, recorded: null, reason: 'new-source', because: null, files: [{ name: `${version}.txt` }] },
  ...{ disclosure, narrative: null, kept: true },
  ...more,
});

const changes = (before: Disclosure, after: Disclosure): VersionChanges | string | null =>
  viewVersions([known(1, before), known(2, after)], TEXTS)[0]?.changes ?? null;

/** What changed between two versions of one table. */
function between(before: string, after: string): { cells: string[]; groups: Record<string, string[]> } | string {
  const read = (rows: string) =>
    budgetOf(`一般公共预算财政拨款支出预算表\n单位：万元\n\n${tabs(`科目编码 | 科目名称 | 2026年预算数\n${rows}`)}\n`)
      .disclosure;
  const found = changes(read(before), read(after));
  if (found === null || typeof found === 'string') return found ?? '';
  const groups = Object.fromEntries(found.groups.map(({ title, items }) => [title.replace(/^《.*》/u, ''), items]));
  return {
    cells: found.cells.map(({ place, before: was, after: is }) => `${place.replace(/^《.*》/u, '')} ${was} → ${is}`),
    groups,
  };
}

const ROWS = `| 合计 | 12.00
201 | 一般公共服务支出 | 12.00
20103 | 政府办公厅（室）及相关机构事务 | 12.00
2010301 | 行政运行 | 5.00
2010302 | 一般行政管理事务 | 7.00`;

describe('what changed from version to version', () => {
  it('is told of the fixture cell by cell, with tables and paragraphs', () => {
    const folder = join(FIXTURE_CONTENT, 'history', ID);
    const old = disclosureSchema.parse(JSON.parse(readFileSync(join(folder, '1.json'), 'utf8')));
    const now = readFixture(ID);
    const [second, first] = viewVersions(
      [
        known(1, old, {
          recorded: '2026-02-13',
          reason: 'first',
          narrative: readFileSync(join(folder, '1.md'), 'utf8'),
        }),
        known(2, now, { recorded: '2026-03-02', because: '更正', narrative: readFixtureNarrative(ID) }),
      ],
      TEXTS,
    );
    expect(first).toMatchObject({ number: 1, changes: null, superseded: 'kept' });
    expect(second).toMatchObject({ number: 2, because: '公布者说明：更正', superseded: null });
    const found = second?.changes as VersionChanges;
    expect(found.summary).toBe('与第 1 版相比：改动 2 格，增加 1 张表，文字说明改动 1 段');
    expect(found.cells.map(({ before, after }) => [before, after])).toEqual([
      ['9.00', '6.00'],
      ['9.00', '6.00'],
    ]);
    expect(found.cells.every(({ href }) => /^#procurement-r\d+-c\d+$/u.test(href ?? ''))).toBe(true);
    expect(found.groups.map(({ title, items }) => [title, items.length])).toEqual([
      ['增加的表', 1],
      ['文字说明里新的段落', 1],
      ['文字说明里不再有的段落', 1],
    ]);
  });

  it('finds rows again by code and label, wherever they stand', () => {
    const moved = ROWS.replace(
      '2010301 | 行政运行 | 5.00\n2010302 | 一般行政管理事务 | 7.00',
      '2010302 | 一般行政管理事务 | 7.00\n2010301 | 行政运行 | 6.00',
    );
    expect(between(ROWS, moved)).toEqual({ cells: ['“行政运行”行“2026年预算数”列 5.00 → 6.00'], groups: {} });
    expect(between(ROWS, moved.replace('6.00', '5.00'))).toBe('与第 1 版相比，表格里没有改动。');
  });

  it('names rows that came and went, and takes none for a change of its neighbour', () => {
    expect(between(ROWS, ROWS.replace('2010301 | 行政运行 | 5.00', '2010303 | 机关服务 | 5.00'))).toEqual({
      cells: [],
      groups: { 增加的行: ['2010303 机关服务'], 不再有的行: ['2010301 行政运行'] },
    });
  });

  it('claims no change between rows that cannot be told apart', () => {
    const twice = (a: string, b: string) => `${ROWS}\n2010399 | 其他支出 | ${a}\n2010399 | 其他支出 | ${b}`;
    expect(between(twice('1.00', '2.00'), twice('2.00', '1.00'))).toBe('与第 1 版相比，表格里没有改动。');
    expect(between(twice('1.00', '2.00'), twice('3.00', '4.00'))).toEqual({
      cells: [],
      groups: {
        增加的行: ['2010399 其他支出', '2010399 其他支出'],
        不再有的行: ['2010399 其他支出', '2010399 其他支出'],
      },
    });
  });

  it('tells a changed name of a code, a changed unit, and nothing of what is hidden', () => {
    expect(between(ROWS, ROWS.replace('行政运行', '行政的运行'))).toMatchObject({
      cells: ['“行政的运行”行“科目名称”列 行政运行 → 行政的运行'],
    });
    const read = (unit: string, label = '合计') =>
      budgetOf(`部门收支总表\n单位：${unit}\n\n项目\t预算数\n${label}\t5.00\n`).disclosure;
    expect(changes(read('万元'), read('元'))).toMatchObject({ groups: [{ items: ['万元 → 元'] }] });
    expect(changes(read('元', '李四13800000000'), read('元', `李四${HIDDEN_NUMBER}`))).toMatchObject({ cells: [] });
  });

  it('is said not to be known where nothing comparable is kept', () => {
    const { disclosure } = budgetOf('部门收支总表\n单位：元\n\n项目\t预算数\n合计\t5.00\n');
    const second = (before: KnownVersion) => viewVersions([before, known(2, disclosure)], TEXTS)[0]?.changes;
    expect(second(known(1, null, { kept: false }))).toBe(versionWords('zh-CN').noComparison);
    expect(second(known(1, null))).toBe(versionWords('zh-CN').unreadable);
  });

  it('is cut short where it is long, and says so', () => {
    const rows = (amount: string) =>
      Array.from({ length: 80 }, (_, index) => `30${100 + index} | 科目${index}甲 | ${amount}`).join('\n');
    const found = between(rows('1.00'), rows('2.00'));
    expect(typeof found === 'object' && found.cells).toHaveLength(60);
  });
});
