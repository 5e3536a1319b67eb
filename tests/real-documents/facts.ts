/** What each real document says, counted and copied by hand from its text. Lines count from 1. */
export interface Facts {
  file: string;
  identity: { region: string; regionSlug: string; department: string; code: string | null; kind: string; year: number };
  title: string;
  unit: '元' | '万元';
  telephone: string;
  /** Kinds of the tables in printed order; a number says how many follow each other. */
  kinds: (string | [string, number])[];
  empty: string[];
  headline: { total: string; basic: string; project: string; threePublic: string; priorTotal: string | null };
  projects: { count: number; sum: string; isProjectExpenditure: boolean };
  indicators: { projects: number; overall: number };
  titlesWithoutTable: { kind: string; line: number }[];
  /** Notices apart from `row-moved`: id and table. */
  notices: [string, string | null][];
  /** Last line of the narrative, the lines after which a page break cuts a paragraph, and the headings by level. */
  narrative: { last: number; cutAfter: number[]; headings: Record<number, number[]> };
  /** Table, code or label of the row, measure (a year behind it where the table has two), printed text. */
  figures: [table: string, row: string, column: string, text: string][];
  /** Project (from 1; 0: the overall form), name of the indicator, and weight · direction · target · unit · core. */
  indicatorChecks: [project: number, name: string, values: string][];
}

/** How a published row may differ from the printed one in documents of rows with tabs. */
export interface Mends {
  /** Headers printed again after a page break. */
  repeatedHeaders: number[];
  /** Rows that lost their first, empty cell. */
  lostFirstCell: number[];
  /** Rest of a row that a page break cut off, without that row's first, empty cell: its line, and the line it belongs to. */
  cutRows: [rest: number, row: number][];
  /** A label on a line of its own, and the row it belongs to. */
  strayLabels: [label: number, row: number][];
  /** A header label over the wrong column: line, column as printed, column it belongs over. */
  movedLabels: [line: number, from: number, to: number][];
}

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

const QIJIANG: Facts = {
  file: 'qijiang-government-office-2026.txt',
  identity: {
    region: '重庆市綦江区',
    regionSlug: 'chongqing-qijiang',
    department: '重庆市綦江区人民政府办公室（本级）',
    code: '103001',
    kind: 'unit',
    year: 2026,
  },
  title: '重庆市綦江区人民政府办公室（本级）2026年单位预算情况说明',
  unit: '万元',
  telephone: '023-48663093',
  kinds: [
    'appropriation-balance',
    'general-public-expenditure',
    'basic-expenditure',
    'three-public',
    'government-funds',
    'balance',
    'expenditure',
    'procurement',
    'overall-performance',
    ['project-performance', 10],
  ],
  empty: ['government-funds', 'procurement', 'overall-performance'],
  headline: { total: '1,710.24', basic: '1,068.94', project: '641.30', threePublic: '72.00', priorTotal: null },
  projects: { count: 10, sum: '641.30', isProjectExpenditure: true },
  indicators: { projects: 51, overall: 0 },
  titlesWithoutTable: [{ kind: 'revenue', line: 203 }],
  notices: [['title-without-table', null]],
  narrative: { last: 94, cutAfter: [52, 66, 78], headings: { 1: [3, 5], 2: [7, 50, 58, 64, 70, 82], 3: [9, 44] } },
  figures: [
    ['appropriation-balance', '一般公共服务支出', 'total', '1,400.13'],
    ['appropriation-balance', '住房保障支出', 'general-public', '66.92'],
    ['appropriation-balance', '一、本年支出', 'government-funds', ''],
    ['appropriation-balance', '收入合计', 'total', '1,710.24'],
    ['general-public-expenditure', '合计', 'basic', '1,068.94'],
    ['general-public-expenditure', '2010302', 'project', '641.30'],
    ['general-public-expenditure', '2010301', 'project', ''],
    ['general-public-expenditure', '2080599', 'total', '72.29'],
    ['basic-expenditure', '合计', 'personnel', '870.37'],
    ['basic-expenditure', '30231', 'routine-operating', '21.00'],
    ['basic-expenditure', '30305', 'personnel', '66.80'],
    ['three-public', '', 'overseas', '35.00'],
    ['three-public', '', 'vehicles', '21.00'],
    ['three-public', '', 'vehicle-purchase', ''],
    ['three-public', '', 'receptions', '16.00'],
    ['balance', '卫生健康支出', 'total', '52.36'],
    ['expenditure', '21011', 'basic', '52.36'],
  ],
  indicatorChecks: [
    [1, '会议数量下降', '20 · 定性 · 下降 ·  · true'],
    [2, '“互联网+督查”平台交办问题', '20 · ≥ · 10 · 件 · true'],
    [5, '全年政务公开诉讼量', '10 · ≤ · 5 · 件 · false'],
    [8, '签约重大项目', '20 · ≥ · 1 · 个 · true'],
    [10, '人数', '20 · ≤ · 7 · 人 · true'],
    [10, '服务对象满意度', '10 · ≥ · 95 · % · false'],
  ],
};

const DADUKOU: Facts = {
  file: 'dadukou-government-office-2026.txt',
  identity: {
    region: '重庆市大渡口区',
    regionSlug: 'chongqing-dadukou',
    department: '重庆市大渡口区人民政府办公室',
    code: '103',
    kind: 'department',
    year: 2026,
  },
  title: '重庆市大渡口区人民政府办公室2026年部门预算情况说明',
  unit: '万元',
  telephone: '023-68870717',
  kinds: [
    'appropriation-balance',
    'general-public-expenditure',
    'basic-expenditure',
    'three-public',
    'government-funds',
    'balance',
    'revenue',
    'expenditure',
    'procurement',
    'overall-performance',
    ['project-performance', 3],
  ],
  empty: ['government-funds'],
  headline: { total: '3,037.04', basic: '2,016.28', project: '1,020.77', threePublic: '30.50', priorTotal: '2,686.02' },
  projects: { count: 3, sum: '239.72', isProjectExpenditure: false },
  indicators: { projects: 20, overall: 9 },
  titlesWithoutTable: [],
  notices: [
    ['indicator-columns-disagree', 'overall-performance'],
    ['personal-number-hidden', null],
    ['personal-number-hidden', null],
  ],
  narrative: { last: 76, cutAfter: [], headings: { 2: [5, 45, 49, 53, 55, 64], 3: [7, 42] } },
  figures: [
    ['appropriation-balance', '社会保障和就业支出', 'total', '321.13'],
    ['appropriation-balance', '支出合计', 'general-public', '3,037.04'],
    ['appropriation-balance', '支出合计', 'government-funds', ''],
    ['general-public-expenditure', '合计', 'prior', '2,686.02'],
    ['general-public-expenditure', '合计', 'total', '3,037.04'],
    ['general-public-expenditure', '2010302', 'prior', '113.32'],
    ['general-public-expenditure', '2010302', 'project', '824.70'],
    ['general-public-expenditure', '2010305', 'prior', '32.29'],
    ['general-public-expenditure', '2010305', 'total', ''],
    ['general-public-expenditure', '2210201', 'basic', '110.83'],
    ['basic-expenditure', '30107', 'personnel', '240.83'],
    ['basic-expenditure', '310', 'routine-operating', '11.10'],
    ['basic-expenditure', '31099', 'routine-operating', '10.00'],
    ['three-public', '', 'three-public-total 2025', '29.70'],
    ['three-public', '', 'vehicle-operation 2025', '27.5'],
    ['three-public', '', 'vehicles 2025', ''],
    ['three-public', '', 'three-public-total 2026', '30.50'],
    ['three-public', '', 'vehicle-operation 2026', '28.50'],
    ['three-public', '', 'receptions 2026', '2.00'],
    ['balance', '住房保障支出', 'total', '110.83'],
    ['revenue', '2010350', 'general-public', '487.64'],
    ['revenue', '2010350', 'superior-subsidy', ''],
    ['expenditure', '2010399', 'project', '196.07'],
    ['procurement', '合计', 'total', '102.07'],
    ['procurement', 'A', 'general-public', '86.07'],
    ['procurement', 'C', 'total', '16.00'],
  ],
  indicatorChecks: [
    [0, '督查督办实效', '15 · ≥ · 50 · 次 · null'],
    [0, '部门预算按时公开率', '10 · ＝ · 100 · % · null'],
    [0, '三季度预算执行进度', '10 · ≥ · 70 · % · null'],
    [1, '助推全区经济高质量发展', '10 · 定性 · 充分发挥 ·  · false'],
    [1, '调研成本', '10 · ≤ · 550000 · 元 · false'],
    [2, '召开区政府常务会议次数', '25 · ≥ · 40 · 次 · true'],
    [3, '值班事项处置率', '10 · ≤ · 100 · % · false'],
  ],
};

const TONGNAN: Facts = {
  file: 'tongnan-government-office-2026.txt',
  identity: {
    region: '重庆市潼南区',
    regionSlug: 'chongqing-tongnan',
    department: '重庆市潼南区人民政府办公室',
    code: '312',
    kind: 'department',
    year: 2026,
  },
  title: '重庆市潼南区人民政府办公室2026年部门预算情况说明',
  unit: '万元',
  telephone: '44556966',
  kinds: [
    'appropriation-balance',
    'general-public-expenditure',
    'basic-expenditure',
    'three-public',
    'government-funds',
    'balance',
    'revenue',
    'expenditure',
    'procurement',
    'project-list',
    'overall-performance',
    ['project-performance', 14],
  ],
  empty: ['government-funds'],
  headline: { total: '2,937.77', basic: '1,747.77', project: '1,190.00', threePublic: '50.90', priorTotal: '2,669.84' },
  projects: { count: 14, sum: '1,190.00', isProjectExpenditure: true },
  indicators: { projects: 156, overall: 10 },
  titlesWithoutTable: [],
  notices: [['header-moved', 'three-public']],
  narrative: { last: 113, cutAfter: [19, 71], headings: { 2: [5, 67, 75, 81, 85, 89, 99], 3: [7, 61] } },
  figures: [
    ['appropriation-balance', '一、本年支出', 'government-funds', '.'],
    ['appropriation-balance', '(十) 卫生健康支出', 'total', '89.30'],
    ['appropriation-balance', '(二十) 住房保障支出', 'general-public', '98.73'],
    ['appropriation-balance', '支出总计', 'total', '2,937.77'],
    ['general-public-expenditure', '2101101', 'prior', '6.86'],
    ['general-public-expenditure', '2101101', 'total', '48.26'],
    ['basic-expenditure', '30206', 'total', ''],
    ['basic-expenditure', '30217', 'routine-operating', '9.90'],
    ['basic-expenditure', '303', 'personnel', '82.93'],
    ['three-public', '合计', 'three-public-total 2025', '57.70'],
    ['three-public', '合计', 'vehicles 2025', '57.70'],
    ['three-public', '合计', 'vehicle-operation 2025', '36'],
    ['three-public', '合计', 'receptions 2025', '21.70'],
    ['three-public', '合计', 'three-public-total 2026', '50.90'],
    ['three-public', '312', 'vehicle-operation 2026', '36.00'],
    ['three-public', '312', 'receptions 2026', '14.90'],
    ['balance', '二十、住房保障支出', 'total', '98.73'],
    ['balance', '本年收入合计', 'total', '2,937.77'],
    ['revenue', '2010350', 'general-public', '506.06'],
    ['revenue', '2101199', 'total', '9.72'],
    ['expenditure', '2080506', 'basic', '68.19'],
    ['procurement', '货物类', 'total', '23.40'],
    ['procurement', '工程类', 'total', ''],
    ['procurement', '服务类', 'general-public', '6.00'],
    ['project-list', '合计', 'targeted-personnel', '.'],
    ['project-list', '合计', 'targeted-general', '970.00'],
    ['project-list', '50015225T000004992878-数字化城市运行维护和治理专项', 'targeted-general', '295.00'],
    ['project-list', '50015225T000004992901-巨灾保险', 'total', '220.00'],
    ['project-list', '50015225T000004992901-巨灾保险', 'targeted-livelihood', '220'],
  ],
  indicatorChecks: [
    [0, '开展督查次数', '9 · ≥ · 70 · 次 · null'],
    [0, '群众满意度', '7 · 无 · 满意 ·  · null'],
    [1, '召开区政府常务会', ' · ≥ · 40 · 次 · null'],
    [3, '印制综合目标考核资料本数。', ' · ≥ · 1000 · 本 · null'],
    [3, '开展现场督查 70 次以上', ' · = · 11.55 · 万元 · null'],
    [6, '网上办结率', ' · = · 100 · % · null'],
    [8, '组织平战指挥力量联勤联动经费', ' · = · 30 · 万元/年 · null'],
    [10, '保险人数', ' · = · 72.06 · 万 · null'],
    [14, '涉外风险', ' · 定性 · 有效防范 ·  · null'],
  ],
};

const YUBEI: Facts = {
  file: 'yubei-airport-city-office-2024.txt',
  identity: {
    region: '重庆市渝北区',
    regionSlug: 'chongqing-yubei',
    department: '重庆市渝北区临空都市开发建设管理办公室',
    code: null,
    kind: 'department',
    year: 2024,
  },
  title: '重庆市渝北区临空都市开发建设管理办公室2024年部门预算情况说明',
  unit: '元',
  telephone: '023-67153597',
  kinds: [
    'contents',
    'balance',
    'expenditure',
    'appropriation-balance',
    'general-public-expenditure',
    'basic-expenditure',
    'basic-expenditure-government',
    'project-expenditure',
    'project-expenditure-government',
    'three-public',
    'government-funds',
    'state-capital',
    'procurement',
    'overall-performance',
    ['project-performance', 6],
  ],
  empty: ['government-funds', 'state-capital', 'procurement', 'project-performance'],
  headline: {
    total: '8,840,127.35',
    basic: '3,450,127.35',
    project: '5,390,000.00',
    threePublic: '60,000.00',
    priorTotal: '5,250,786.00',
  },
  projects: { count: 5, sum: '4,020,000.00', isProjectExpenditure: false },
  indicators: { projects: 32, overall: 8 },
  titlesWithoutTable: [],
  notices: [],
  narrative: {
    last: 121,
    cutAfter: [51, 65, 95, 107],
    headings: { 2: [5, 33, 41, 87, 91, 105, 119], 3: [7, 29, 43, 79, 83], 4: [47, 55] },
  },
  figures: [
    ['balance', '一般公共服务支出', 'total', '8,041,872.51'],
    ['balance', '三、用事业基金弥补收支差额', 'total', ''],
    ['expenditure', '2010301', 'basic', '2,090,081.41'],
    ['appropriation-balance', '卫生健康支出', 'general-public', '173,455.40'],
    ['general-public-expenditure', '2010399', 'prior', ''],
    ['general-public-expenditure', '2010399', 'total', '100,000.00'],
    ['general-public-expenditure', '2010302', 'prior', '900,000.00'],
    ['general-public-expenditure', '2010302', 'project', '5,290,000.00'],
    ['basic-expenditure', '30239', 'routine-operating', '138,040.00'],
    ['basic-expenditure', '30305', 'personnel', '53,200.00'],
    ['basic-expenditure-government', '505', 'total', '664,653.90'],
    ['basic-expenditure-government', '50901', 'total', '57,200.00'],
    ['project-expenditure', '30214', 'total', '1,490,000.00'],
    ['project-expenditure-government', '50205', 'total', '410,000.00'],
    ['three-public', '', 'three-public-total 2024', '60,000.00'],
    ['three-public', '', 'receptions 2024', '20,000.00'],
    ['three-public', '', 'vehicle-operation 2023', '55,000.00'],
    ['three-public', '', 'overseas 2023', ''],
  ],
  indicatorChecks: [
    [0, '全年编印招商宣传册资料', '15 · ≥ · 5000 · 份 · true'],
    [0, '预算资金执行率', '10 · = · 100 · % · false'],
    [1, '签约项目合同投资额', '20 · ≥ · 300 · 亿元 · true'],
    [1, '预算资金执行率', '10 · = · 100 · % · false'],
    [4, '运行维护及时性', '20 · ≤ · 24 · 小时 · false'],
    [5, '招商项目经济效益可行性评价', '20 · 定性 · 优 · 其他 · false'],
  ],
};

const DEVELOPMENT_ZONE: Facts = {
  file: 'economic-development-zone-2023.txt',
  identity: {
    region: '重庆市',
    regionSlug: 'chongqing',
    department: '重庆经济技术开发区管理委员会',
    code: '109',
    kind: 'department',
    year: 2023,
  },
  title: '重庆经济技术开发区管理委员会2023年部门预算情况说明',
  unit: '万元',
  telephone: '023-62988525',
  kinds: [
    'appropriation-balance',
    'general-public-expenditure',
    'basic-expenditure',
    'three-public',
    'government-funds',
    'balance',
    'expenditure',
    'overall-performance',
    ['project-performance', 43],
  ],
  empty: ['government-funds'],
  headline: { total: '80,000.00', basic: '5,171.57', project: '74,828.43', threePublic: '288.79', priorTotal: null },
  projects: { count: 43, sum: '74,828.43', isProjectExpenditure: true },
  indicators: { projects: 285, overall: 7 },
  titlesWithoutTable: [],
  notices: [],
  narrative: { last: 77, cutAfter: [21, 49, 61], headings: { 2: [7, 33, 41, 47, 53, 65], 3: [9, 29] } },
  figures: [
    ['appropriation-balance', '资源勘探工业信息等支出', 'total', '36,809.55'],
    ['appropriation-balance', '自然资源海洋气象等支出', 'general-public', '391.62'],
    ['general-public-expenditure', '2010301', 'project', '125.70'],
    ['general-public-expenditure', '20805', 'total', '597.01'],
    ['general-public-expenditure', '2069999', 'project', '4,190.00'],
    ['general-public-expenditure', '2120104', 'total', '575.00'],
    ['general-public-expenditure', '2240106', 'project', '2,000.00'],
    ['basic-expenditure', '合计', 'personnel', '4,402.48'],
    ['basic-expenditure', '30299', 'routine-operating', '71.67'],
    ['basic-expenditure', '30902', 'total', '21.50'],
    ['three-public', '', 'overseas', '37.00'],
    ['three-public', '', 'vehicles', '166.20'],
    ['three-public', '', 'vehicle-purchase', '5.00'],
    ['three-public', '', 'vehicle-operation', '161.20'],
    ['three-public', '', 'receptions', '85.59'],
    ['balance', '节能环保支出', 'total', '9,079.94'],
    ['expenditure', '22001', 'basic', '391.62'],
    ['expenditure', '2013899', 'project', '210.00'],
  ],
  indicatorChecks: [
    [0, '修建口袋公园个数', '20 · ≥ · 3 · 个 · null'],
    [1, '促进辖区内商贸流通业发展', '20 · 定性 · 优良中低差 · 其他 · false'],
    [6, '保持南岸区重庆经开区高企', '15 · 定性 · 是/否 · 其他 · false'],
    [10, '办理排水许可证的时限', '3 · ≤ · 20 · 工作日 · false'],
    [10, '新拓展区范围群众满意度投', '1 · < · 3 · 人/次 · false'],
    [21, '路灯亮灯率', '2.5 · ≥ · 98 · % · true'],
    [34, '购买范围内森林资源得到有效保护', '10 · 定性 · 有效保护 ·  · false'],
    [41, '管护面积', '30 · ≥ · 636031 · 平方米 · false'],
  ],
};

/** Word's export, one cell a line. */
export const CELL_PER_LINE: Facts = DADUKOU;

/** Rows with tabs, each with the mends it needs. */
export const WITH_TABS: [Facts, Mends][] = [
  [QIJIANG, { repeatedHeaders: [], lostFirstCell: [444, 445], cutRows: [], strayLabels: [], movedLabels: [] }],
  [
    TONGNAN,
    {
      repeatedHeaders: [146, 147, 225, 226, 301, 302, 346, 347, 416, 417],
      lostFirstCell: [...range(512, 520), ...range(599, 605), ...range(654, 658)],
      cutRows: [[511, 509]],
      strayLabels: [],
      movedLabels: [[251, 7, 8]],
    },
  ],
  [YUBEI, { repeatedHeaders: [], lostFirstCell: [414, 452], cutRows: [], strayLabels: [], movedLabels: [] }],
  [
    DEVELOPMENT_ZONE,
    {
      repeatedHeaders: [145, 146, 187, 188, 253, 254, 344, 378],
      lostFirstCell: [537, ...range(606, 616), ...range(620, 643), ...range(861, 882), 1134],
      cutRows: [],
      strayLabels: [
        [618, 605],
        [859, 841],
      ],
      movedLabels: [],
    },
  ],
];

export const ALL: Facts[] = [CELL_PER_LINE, ...WITH_TABS.map(([facts]) => facts)];
