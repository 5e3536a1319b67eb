import { describe, expect, it } from 'vitest';
import { assembleBudget } from '../src/budget/index.ts';
import { readDocument } from '../src/readers/index.ts';

const TITLE = ['云州市青禾区林草站2026年部门预算情况说明', '', '支出预算总表', '单位：元'];

async function read(name: string, lines: readonly string[], title: readonly string[] = TITLE) {
  const document = await readDocument(new TextEncoder().encode([...title, ...lines].join('\n')), name);
  const { disclosure } = assembleBudget(
    document,
    { files: [] },
    { department: '云州市青禾区林草站', region: '重庆市綦江区', year: 2026 },
  );
  const [table] = disclosure.tables;
  return {
    rows: (table?.rows ?? []).map(({ label, amounts }) => [
      label,
      ...amounts.map(({ fen }) => (fen === null ? null : fen / 100)),
    ]),
    notices: disclosure.notices
      .filter(({ id }) => id === 'row-does-not-fit' || id === 'thousands-joined')
      .map(({ id, values }) => [id, values.name ?? values.names]),
  };
}

const HEADER = '项目,基本支出,项目支出';
const WHOLE = ['林木管护支出,10.00,5.00', '巡护支出,20.00,6.00', '防火支出,30.00,7.00'];
const UNJOINED = [
  ['林木管护支出', 10, 5],
  ['巡护支出', 20, 6],
  ['防火支出', 30, 7],
];

describe('a row of comma-separated values that does not fit its header', () => {
  it.each([
    ['育苗支出,200,000.00,100.00', 200000, 100],
    ['育苗支出,100.00,1,200,000.00', 100, 1200000],
    ['育苗支出,1,200.00,3,400.00', 1200, 3400],
    ['育苗支出,-1,200.00,"3,400.00"', -1200, 3400],
    ['育苗支出,"1,200.00",3,400', 1200, 3400],
    ['育苗支出,1,200.00,', 1200, null],
    ['育苗支出,,1,200.00', null, 1200],
  ])('is joined where one way of joining thousands fits: %s', async (line, basic, project) => {
    const { rows, notices } = await read('a.csv', [HEADER, ...WHOLE, line]);
    expect(rows).toEqual([...UNJOINED, ['育苗支出', basic, project]]);
    expect(notices).toEqual([['thousands-joined', '育苗支出']]);
  });

  it('is joined in every row alike', async () => {
    const lines = [
      '育苗支出,1,200.00,3,400.00',
      '巡护支出,12,000.00,3,100.00',
      '防火支出,1,000.00,2,000.00',
      '合计,14,200.00,8,500.00',
    ];
    const { rows } = await read('a.csv', [HEADER, ...lines]);
    expect(rows).toEqual([
      ['育苗支出', 1200, 3400],
      ['巡护支出', 12000, 3100],
      ['防火支出', 1000, 2000],
      ['合计', 14200, 8500],
    ]);
  });

  it.each([
    // Two ways.
    '育苗支出,1,200,300',
    // No group of three digits.
    '育苗支出,20,00.00,100.00',
    // A comma in the label.
    '育苗,补植支出,200.00,100.00',
    '育苗支出,200.00,100.00,另有',
    // A field is lost: of which column?
    '育苗支出,200.00',
    // As many fields as columns, but two of them are one figure.
    '育苗支出,200,000.00',
  ])('gives no figure where it may be read in several ways, or in none: %s', async (line) => {
    const { rows, notices } = await read('a.csv', [HEADER, ...WHOLE, line]);
    expect(rows.slice(0, 3)).toEqual(UNJOINED);
    expect(rows[3]?.slice(1)).toEqual([null, null]);
    expect(notices).toEqual([['row-does-not-fit', line.split(',')[0]]]);
  });

  it.each([
    [HEADER, '育苗支出,200.00,100.00,', '育苗支出,200.00,100.00'],
    [`${HEADER},`, '育苗支出,200.00,100.00,', '育苗支出,200.00,100.00'],
    [`${HEADER},,`, '育苗支出,200.00,100.00', '育苗支出,200.00,100.00,,'],
  ])('is as printed where only blanks are more or fewer: %s', async (header, ...lines) => {
    const { rows, notices } = await read('a.csv', [header, ...WHOLE, ...lines]);
    expect(rows).toEqual([...UNJOINED, ['育苗支出', 200, 100], ['育苗支出', 200, 100]]);
    expect(notices).toEqual([]);
  });

  it('may be under a header of two rows, and over a line of one field', async () => {
    const lines = [
      '科目编码,科目名称,本年支出,',
      ',,基本支出,项目支出',
      '一、机关',
      '21101,育苗支出,1,200.00,3.00',
      '21102,巡护支出,1.00,2.00',
      '注：含结转。',
    ];
    const { rows } = await read('a.csv', lines);
    expect(rows).toEqual([
      ['育苗支出', 1200, 3],
      ['巡护支出', 1, 2],
    ]);
  });

  it('is not joined where the fields are parted by something else', async () => {
    const lines = [
      '项目;基本支出;项目支出',
      '育苗支出;1,200.00;3.00',
      '巡护支出;1.00;2.00',
      '防火支出;1.00;2.00;3.00',
      '合计;1,202.00;7.00',
    ];
    const { rows, notices } = await read('a.csv', lines);
    expect(rows[0]).toEqual(['育苗支出', 1200, 3]);
    expect(rows[2]).toEqual(['防火支出', null, null]);
    expect(notices).toEqual([['row-does-not-fit', '防火支出']]);
  });
});

describe('a row of a text with more cells than its header', () => {
  it.each(['\t', ' | '])('gives no figure: %j', async (bar) => {
    const row = (...cells: string[]) => (bar === '\t' ? cells.join(bar) : `| ${cells.join(bar)} |`);
    const lines = [
      row('项目', '基本支出', '项目支出'),
      ...(bar === '\t' ? [] : ['| --- | --- | --- |']),
      row('育苗支出', '1,200.00', '3.00'),
      row('巡护', '支出', '1.00', '2.00'),
      row('防火支出', '1.00', '2.00'),
    ];
    const { rows, notices } = await read('a.txt', lines);
    expect(rows[0]).toEqual(['育苗支出', 1200, 3]);
    expect(rows[1]?.slice(1)).toEqual([null, null]);
    expect(rows[2]).toEqual(['防火支出', 1, 2]);
    expect(notices).toEqual([['row-does-not-fit', '巡护']]);
  });
});
