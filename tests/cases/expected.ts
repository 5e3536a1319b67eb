/**
 * What the small inputs print. They are not part of the project (see `tests/cases.test.ts`); what stands here are figures
 * and short names of accounts. Amounts are in the table's own unit; `null` is a blank.
 */
export interface ExpectedCase {
  file: string;
  /** `null`: the document prints no unit. */
  unit: '元' | '万元' | null;
  title: string;
  number?: string;
  kind?: string;
  /** Amounts of a row, from left to right, by its label; both sides of a two-sided row have rows of their own. */
  rows: [label: string, ...amounts: (number | null)[]][];
  /** Note marks that stand behind figures. */
  marks?: string[];
  /** Texts that must stand in cells. */
  cells?: string[];
  /** Ids of notices that are right to be raised; any other of the usual complaints is a false one. */
  notices?: string[];
}

const ONE = (left: string, right: string, amount: number): ExpectedCase['rows'] => [
  [left, amount],
  [right, amount],
  ['收入总计', amount],
  ['支出总计', amount],
];
const FUNDING = '一、一般公共预算拨款收入';
const SERVICE = '一、一般公共服务支出';
const plain36 = ONE('一、拨款收入', '一、公共服务', 36);
const with36 = ONE(FUNDING, SERVICE, 36);
const balance = { title: '部门收支总表', unit: '万元' as const, kind: 'balance' };
const level = { ...balance, rows: pdfBalance() };

function pdfBalance(): ExpectedCase['rows'] {
  return [
    [FUNDING, 1234.5],
    [SERVICE, 1000],
    ['二、其他收入', 1],
    ['二、教育支出', 235.5],
    ['收入总计', 1235.5],
    ['支出总计', 1235.5],
  ];
}

const functional = {
  title: '一般公共预算财政拨款支出预算表',
  unit: '万元' as const,
  kind: 'general-public-expenditure',
};
const culture: ExpectedCase['rows'] = [
  ['一般公共服务支出', 1234567.89, 234567.89, 1000000],
  ['人大事务', 1234567.89, 234567.89, 1000000],
  ['合计', 1234567.89, 234567.89, 1000000],
];

/** Tables that lack lines: the cells as printed, and the notice that the page needs (`null`: none, all lines are told). */
export interface ExpectedGrid {
  file: string;
  cells: string[][];
  notice: string | null;
}

const WAGES = [
  ['Wages', '1200.00', '1300.00'],
  ['Goods', '340.50', '350.50'],
  ['Total', '1540.50', '1650.50'],
];
const ITEMS = [['Item', '2023', '2024'], ...WAGES];

export const GRIDS: ExpectedGrid[] = [
  { file: 'lines-b-rows-only.pdf', cells: ITEMS, notice: 'lines-inferred' },
  { file: 'lines-c-columns-only.pdf', cells: ITEMS, notice: 'lines-inferred' },
  { file: 'lines-d-open-corner.pdf', cells: [['', '2023', '2024'], ...WAGES], notice: null },
  { file: 'lines-e-white-lines.pdf', cells: ITEMS, notice: null },
  {
    file: 'lines-g1-borderless-with-blanks.pdf',
    cells: [
      ['Wages', '1200.00', '1300.00'],
      ['Goods', '', '350.50'],
      ['Rent', '90.00', ''],
      ['Travel', '70.10', '60.10'],
      ['Goods', '', '350.50'],
      ['Total', '1540.50', '1650.50'],
    ],
    notice: 'columns-aligned',
  },
];

export const INPUTS: ExpectedCase[] = [
  { ...balance, file: 's01-superscript.docx', rows: with36, marks: ['1', '2'] },
  { ...balance, file: 's04-superscript-css.html', rows: with36, marks: ['1', '2'] },
  { ...balance, file: 's05-superscript.md', rows: with36, marks: ['1', '2'] },
  { ...level, file: 'p01-superscript.pdf', marks: ['1', '②'] },
  { ...balance, file: 's11-circled-note.xlsx', rows: with36, marks: ['①', '②'] },
  { ...balance, file: 's08-strike.docx', rows: plain36, notices: ['struck-text'] },
  { ...balance, file: 's09-dstrike.docx', rows: plain36, notices: ['struck-text'] },
  { ...balance, file: 'h05-del-ins.html', rows: plain36, notices: ['struck-text'] },
  {
    ...balance,
    file: 'x33-plain-two-section.xlsx',
    rows: [
      [FUNDING, 1300],
      ['二、上年结转', -65.5],
      ['收入总计', 1234.5],
    ],
    notices: ['sign-not-printed'],
  },
  { ...balance, file: 'x17-format-wan-yuan-unquoted.xlsx', rows: [[FUNDING, 1234.5]] },
  { ...balance, file: 'x19-format-hash-comma.xlsx', rows: [[FUNDING, 1234.5]] },
  {
    ...balance,
    file: 'x15-text-negatives.xlsx',
    rows: [
      [FUNDING, -1234.5],
      [SERVICE, -1234.5],
      ['二、其他', -34.5],
      ['三、其他', -34.5],
      ['四、', -34.5],
      ['五、', 0.5],
    ],
    notices: ['cell-not-amount'],
  },
  {
    ...balance,
    file: 'x23-bracket-negative.xlsx',
    rows: [
      ['二、上年结转', -65.5],
      [FUNDING, 1300],
    ],
  },
  {
    ...balance,
    file: 'x24-triangle-negative.xlsx',
    rows: [
      ['二、上年结转', -65.5],
      [FUNDING, 1300],
    ],
  },
  { ...balance, file: 'x29-zero-dot.xlsx', rows: [['二、其他收入', 0.5]] },
  { ...balance, file: 'x21-backslash.xlsx', rows: [[FUNDING, 1234.5]] },
  {
    ...balance,
    file: 'x12-unit-in-page-footer.xlsx',
    rows: [
      [FUNDING, 1234.5],
      [SERVICE, 1000],
    ],
  },
  {
    ...balance,
    file: 'x13-unit-in-textbox.xlsx',
    rows: [
      [FUNDING, 1234.5],
      [SERVICE, 1000],
    ],
  },
  { ...balance, file: 'd05-unit-in-page-header.docx', rows: ONE('一、拨款收入', '一、公共服务', 1234.5) },
  { ...level, file: 'p13-unit-in-footer.pdf' },
  { ...level, file: 'p27-unit-last-row.pdf' },
  { ...level, file: 'p26-unit-header-cell.pdf' },
  { ...level, file: 'p24-stamp-line-between.pdf' },
  { ...balance, file: 'k16-seal-line.docx', rows: plain36 },
  { ...balance, file: 'k03-jiliang.xlsx', rows: plain36 },
  { ...balance, file: 'k05-unit-and-percent.xlsx', rows: plain36 },
  { ...balance, file: 'k06-dept-unit.xlsx', rows: plain36 },
  { ...level, file: 'k12-brackets.pdf' },
  { ...balance, file: 'k15-brackets.docx', rows: plain36 },
  { ...balance, file: 'k08-yusuan01.xlsx', rows: plain36, number: '预算01表' },
  { ...balance, file: 'k17-yusuan01.docx', rows: plain36, number: '预算01表' },
  { ...balance, file: 'k13-year-unit.docx', rows: plain36 },
  { ...balance, file: 'k18-year-unit.html', rows: plain36 },
  ...['', '-w1', '-w2', '-w4'].map((dress) => ({
    ...level,
    file: `p03-watermark-level${dress}.pdf`,
    notices: ['watermark'],
  })),
  {
    file: 'p19-wide-split.pdf',
    title: '部门收入总表',
    unit: '万元',
    kind: 'revenue',
    rows: [
      ['合计', 36, 30, null, null, null, 3, null, 3],
      ['科目0', 12, 10, null, null, null, 1, null, 1],
    ],
    notices: ['sideways-joined'],
  },
  { ...level, file: 'p10-spaced.pdf', cells: ['1,234.50', '235.50'] },
  { ...balance, file: 'c01-gbk.csv', rows: ONE(FUNDING, SERVICE, 1234.5) },
  { ...balance, file: 'c02-utf8bom.csv', rows: ONE(FUNDING, SERVICE, 1234.5) },
  { ...balance, file: 'h03-input-values.html', rows: plain36 },
  { ...balance, file: 'd09-altcontent-cell.docx', rows: ONE('一、拨款收入', '一、公共服务', 1234.5) },
  {
    ...balance,
    file: 'd11-deleted-cell.docx',
    rows: ONE('一、拨款收入', '一、公共服务', 1234.5),
    notices: ['struck-text'],
  },
  {
    ...functional,
    file: 'writer-row-over-page.docx',
    rows: [['项级科目23', 86.25, 34.5, 51.75]],
  },
  {
    ...functional,
    file: 'writer-row-over-page.pdf',
    rows: [
      ['项级科目23', 86.25, 34.5, 51.75],
      [
        '其他政府办公厅（室）及相关机构事务支出（含上级专项转移支付安排的有关支出事项以及结转资金安排的支出等等）',
        15,
        6,
        9,
      ],
    ],
  },
  {
    ...balance,
    file: 'covered-amount.pdf',
    rows: [
      ['一般公共预算', 1286.4],
      ['政府性基金预算', 99],
      ['合计', 1385.4],
    ],
    notices: ['covered-text'],
  },
  { ...functional, file: 'rotated-header-overflows.pdf', rows: culture },
  { ...functional, file: 'strike-through-splits-row.pdf', rows: culture.slice(1), notices: ['struck-text'] },
  {
    ...balance,
    file: 'built-in-formats.xlsx',
    rows: [['国有资本', 123456789.12]],
    cells: ['2023年3月15日', '2023年3月', '3月15日', '14时24分', '1234.6'],
    notices: ['cell-not-amount', 'print-differs'],
  },
];

/** Folders with a `disclosure.yaml` that names the department. */
export const FOLDERS: ExpectedCase[] = [
  {
    file: 'empty-shared-string',
    title: '部门收支总表',
    unit: '万元',
    rows: [
      ['一般公共预算拨款收入', 100],
      ['政府性基金预算拨款收入', 50],
      ['收入合计', 150],
    ],
  },
  {
    file: 'condition-minus',
    title: '部门收支总表',
    unit: '元',
    rows: [
      ['一般公共预算拨款收入', 12345678],
      ['政府性基金预算拨款收入', -500000],
      ['收入合计', 11845678],
    ],
  },
  {
    file: 'wan-format',
    title: '部门收支总表',
    unit: '元',
    rows: [],
    cells: ['1234.6', '-50.0'],
    notices: ['print-differs'],
  },
  {
    file: 'unquoted-yuan',
    title: '部门收支总表',
    unit: '元',
    rows: [
      ['一般公共预算拨款收入', 12345678],
      ['政府性基金预算拨款收入', -500000],
    ],
  },
  {
    file: 'date-ddot',
    title: '部门收支总表',
    unit: '元',
    rows: [['收入合计', 100]],
    cells: ['2024.3.5'],
    notices: ['cell-not-amount'],
  },
  {
    file: 'general-hidden-zero',
    title: '部门收支总表',
    unit: '元',
    rows: [
      ['一般公共预算拨款收入', 1234],
      ['政府性基金预算拨款收入', null],
    ],
  },
  {
    file: 'optional-decimals-round',
    title: '部门收支总表',
    unit: '元',
    rows: [
      ['一般公共预算拨款收入', 1234],
      ['政府性基金预算拨款收入', 1000],
    ],
  },
  {
    file: 'section-after-rounding',
    title: '部门收支总表',
    unit: '万元',
    rows: [['政府性基金预算拨款收入', 0]],
  },
  {
    file: 'xml-spreadsheet-rich',
    title: '部门收支总表',
    unit: '万元',
    rows: [
      ['一般公共预算拨款收入', 1234.5],
      ['政府性基金预算', 2345.68],
    ],
    notices: ['hidden-rows', 'hidden-columns', 'hidden-sheet', 'cell-not-amount'],
  },
];
