import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeSynthetic } from '../../tests/world/index.ts';
import { documentOf, tabs } from '../../tests/helpers/documents.ts';
import { assembleBudget } from './assemble.ts';
import { leaveOutProse } from './figures-only.ts';
import type { TableKind } from './schema.ts';
import {
  extendingSchema,
  extendJurisdiction,
  jurisdictionSchema,
  ownWords,
  pickJurisdiction,
  tableStatus,
  type Jurisdiction,
} from './jurisdiction.ts';

const folder = new URL('../../content/jurisdictions/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const read = (name: string): Jurisdiction => {
  const said = parse(readFileSync(new URL(name, folder), 'utf8')) as { extends?: string };
  return said.extends === undefined
    ? jurisdictionSchema.parse(said)
    : extendJurisdiction(read(`${said.extends}.yaml`), extendingSchema.parse(said));
};
const profiles = names.map(read);

/** The core eight of 财预〔2016〕143号. */
const CORE: TableKind[] = [
  'balance',
  'revenue',
  'expenditure',
  'appropriation-balance',
  'general-public-expenditure',
  'basic-expenditure',
  'three-public',
  'government-funds',
];

describe('the profiles', () => {
  it('are named after their files', () => {
    expect(profiles.map((profile) => `${profile.name}.yaml`)).toEqual(names);
  });

  it.each(profiles)('$name knows the core eight tables, each once, and asks local bodies for them', (profile) => {
    const kinds = profile.tables.map((table) => table.kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(CORE.filter((kind) => !kinds.includes(kind))).toEqual([]);
    const asked = profile.tables.filter(({ optional }) => !optional).map(({ kind }) => kind);
    if (!profile.match.central) expect(CORE.filter((kind) => !asked.includes(kind))).toEqual([]);
  });

  it("ask a ministry's university for no table that only ministries publish", () => {
    const asked = pickJurisdiction(profiles, '教育部')?.tables.filter(({ optional }) => !optional);
    expect(asked?.map(({ kind }) => kind)).toEqual(['balance', 'revenue', 'expenditure', 'general-public-expenditure']);
  });

  it.each([
    ['重庆市渝北区', 'yubei'],
    ['重庆市綦江区', 'chongqing-district'],
    ['重庆经济技术开发区', 'chongqing-district'],
    ['上海市普陀区', 'shanghai-district'],
    ['云州市青禾区', 'national'],
    // The city itself is none of its districts: 重庆市财政局, 上海市教育委员会.
    ['重庆市', 'chongqing-city'],
    ['上海市', 'national'],
    ['教育部', 'central'],
    ['国家卫生健康委员会', 'central'],
  ])('fit %s: %s', (region, name) => {
    expect(pickJurisdiction(profiles, region)?.name).toBe(name);
  });

  it.each([
    ['上海市普陀区', 'national-final'],
    ['重庆市渝北区', 'national-final'],
    ['教育部', 'central-final'],
  ])('ask other tables of final accounts of %s', (region, name) => {
    expect(pickJurisdiction(profiles, region, null, 'final-accounts')?.name).toBe(name);
    // What a department's budget is asked by says nothing of its final accounts.
    expect(pickJurisdiction(profiles, region, 'yubei', 'final-accounts')?.name).toBe(name);
  });

  it('are for local bodies, unless they say that they are for central ones', () => {
    const local = profiles.filter(({ match }) => !match.central);
    expect(pickJurisdiction(local, '教育部')).toBeNull();
    expect(pickJurisdiction(profiles, '重庆市綦江区')?.name).toBe('chongqing-district');
  });

  it('give way to the one a department names', () => {
    expect(pickJurisdiction(profiles, '重庆市綦江区', 'yubei')?.name).toBe('yubei');
    expect(pickJurisdiction(profiles, '重庆市綦江区', 'nowhere')).toBeNull();
    expect(pickJurisdiction([], '重庆市綦江区')).toBeNull();
  });
});

describe('whose document it is', () => {
  const region = (department: string, more = '') =>
    assembleBudget(
      documentOf(
        tabs(
          `${department}2026年部门预算情况说明\n\n${more}\n\n部门收入总表\n单位：万元\n\n科目编码 | 科目名称 | 合计\n201 | 一般公共服务支出 | 5.00`,
        ),
      ),
      { files: [] },
    ).disclosure.identity.region.name;

  it.each([
    ['重庆市财政局', '', 'chongqing-city'],
    ['上海市教育委员会', '', 'national'],
    ['重庆市大渡口区财政局', '', 'chongqing-district'],
    ['上海市普陀区卫生健康委员会', '', 'shanghai-district'],
    ['重庆市云州大学', '重庆市云州大学是教育部直属的高校。', 'central'],
    ['上海云州医院', '上海云州医院是国家卫生健康委员会直属的医院。', 'central'],
  ])('%s %s: %s', (department, more, name) => {
    expect(pickJurisdiction(profiles, region(department, more))?.name).toBe(name);
  });
});

describe('words of a jurisdiction', () => {
  const national = profiles.find(({ name }) => name === 'national');
  if (!national) throw new Error('no national profile');
  const yunzhou = extendJurisdiction(
    national,
    extendingSchema.parse({
      extends: 'national',
      name: 'yunzhou',
      title: { zh: '云州市', en: 'Yunzhou' },
      match: { regions: ['^云州市'], priority: 10 },
      tables: [{ kind: 'revenue', titles: ['资金来路一览'] }],
      words: {
        headers: [
          { text: '安排额', means: 'total' },
          { text: '归类号', means: 'code' },
        ],
        labels: [
          { text: '承办事务', means: 'name' },
          { text: '拨付额', means: 'yearAmount' },
          { text: '想办成的事', means: 'yearGoal' },
        ],
        indicators: [
          { text: '考核点', means: 'name' },
          { text: '赋值', means: 'weight' },
        ],
      },
    }),
  );
  const TABLES = documentOf(
    tabs(`
      云州市青禾区财政局2026年部门预算情况说明

      资金来路一览
      单位：万元

      归类号 | 科目名称 | 安排额
      201 | 一般公共服务支出 | 5.00
       | 合计 | 5.00

      项目绩效目标表
      单位：万元

      承办事务 | 书屋修缮
      拨付额 | 5.00
      想办成的事 | 四十个书架都修好，书按类上架；请人讲书，每月一次，四邻都来听；旧书修补，分送到各个社区的书屋里。
      一级指标 | 二级指标 | 考核点 | 指标值 | 赋值（90）
      产出指标 | 数量指标 | 书架 | 40个 | 90`),
  );
  const read = (profile: Jurisdiction | null) => assembleBudget(TABLES, { files: [] }, {}, profile);

  it('are known in its documents', () => {
    const { disclosure, words } = read(yunzhou);
    expect(disclosure.tables).toMatchObject([
      { kind: 'revenue', title: '资金来路一览', columns: [{ role: 'code' }, { role: 'label' }, { measure: 'total' }] },
      { kind: 'project-performance' },
    ]);
    expect(disclosure.projects).toMatchObject([
      {
        name: '书屋修缮',
        amount: { fen: 5_000_000 },
        weightWhole: 90,
        indicators: [{ name: '书架', weight: { value: 90 } }],
      },
    ]);
    expect(disclosure.projects[0]?.goal).toContain('书架');
    const [, form] = leaveOutProse(disclosure, words).tables;
    expect(form?.omitted).toEqual([[2, 1]]);
  });

  it('are not known in those of others, whose cells are the same', () => {
    const { disclosure } = read(national);
    expect(disclosure.projects).toEqual([]);
    expect(disclosure.tables.flatMap(({ cells }) => cells.flat())).toEqual(
      expect.arrayContaining(['书屋修缮', '5.00', '安排额']),
    );
  });

  it('add up along what a profile extends', () => {
    const county = extendJurisdiction(
      yunzhou,
      extendingSchema.parse({
        ...{ extends: 'yunzhou', name: 'qinghe', title: yunzhou.title, match: { regions: ['青禾区$'], priority: 20 } },
        words: { labels: [{ text: '拨付额', means: 'amount' }] },
      }),
    );
    expect(ownWords(county).labels.map(({ text, field }) => [text, field])).toEqual([
      ['拨付额', 'amount'],
      ['承办事务', 'name'],
      ['拨付额', 'yearAmount'],
      ['想办成的事', 'yearGoal'],
    ]);
    expect(ownWords(county).headers).toHaveLength(2);
  });

  it('must say what they mean', () => {
    const words = { labels: [{ text: '拨付额', means: 'money' }] };
    expect(jurisdictionSchema.safeParse({ ...national, words }).success).toBe(false);
  });
});

describe('tableStatus', () => {
  it('tells present, empty and missing tables', () => {
    const profile = profiles.find((candidate) => candidate.name === 'chongqing-district');
    const { disclosure } = makeSynthetic({ seed: 5 });
    if (!profile) throw new Error('no profile');
    const short = {
      ...disclosure,
      tables: disclosure.tables.filter((table) => table.kind !== 'revenue' && table.kind !== 'procurement'),
      titlesWithoutTable: [{ title: '部门收入总表', kind: 'revenue' as const, place: { line: 9 } }],
    };
    const status = Object.fromEntries(tableStatus(profile, short).map((entry) => [entry.kind, entry]));
    expect(status['balance']).toMatchObject({ status: 'present', tables: ['balance'] });
    expect(status['government-funds']).toMatchObject({ status: 'empty' });
    expect(status['revenue']).toMatchObject({ status: 'missing', titleOnly: true });
    expect(status['procurement']).toMatchObject({ status: 'missing', titleOnly: false });
    expect(status['state-capital']).toMatchObject({ optional: true });
  });

  it('refuses a pattern that is none', () => {
    const [profile] = profiles;
    expect(jurisdictionSchema.safeParse({ ...profile, match: { regions: ['('], priority: 1 } }).success).toBe(false);
  });
});
