/** Sentences about the checks of the figures (勾稽) and about corrections. */
export const checks = {
  title: '数据自检',
  nav: '核对',
  footer: '数字怎样核对',
  lead: '同一个数常常在几张表里各印一次，各项加起来也应等于合计。本站按规则把它们逐处对一遍，结果如下。',
  caution:
    '“不符”只说明两处公开的数字对不上：可能是原文件印错，可能是两处口径不同，也可能是本站整理有误。请对照原文件再下结论。',
  explained: '这些规则各比什么、允许差多少',
  version: (digest: string) => `核对的是本页这一版数据，校验值（SHA-256）${digest}。`,
  profile: (title: string) => `应公开哪些表，按“${title}”的要求核对。`,
  missing: '这一版数据还没有核对过。',
  stale: '这一份预算核对过较早的一版，之后数据、文字说明、更正或上一年的数据有了改动。现在这一版还没有核对过。',
  notChecked: (digest: string) => `本页数据的校验值（SHA-256）是 ${digest}。`,
  counts: {
    holds: '相符',
    rounding: '四舍五入',
    differs: '不符',
    notApplicable: '不适用',
    acknowledged: (count: number) => `其中 ${count} 处已有说明`,
  },
  outcomes: {
    holds: '相符',
    rounding: '四舍五入',
    differs: '不符',
    'not-applicable': '不适用',
  },
  rulesHeld: (held: number, differ: number, idle: number) =>
    [
      `${held + differ + idle} 条规则中，${held} 条没有发现不符`,
      ...(differ > 0 ? [`${differ} 条有不符`] : []),
      ...(idle > 0 ? [`${idle} 条缺少可以核对的内容`] : []),
    ].join('，') + '。',
  severity: { error: '错误', warning: '提醒', note: '说明' },
  severityMeaning: '“错误”是两处数字明确对不上；“提醒”需要人看一看；“说明”只供参考。',
  findings: (count: number) => `不符（${count} 处）`,
  noFindings: '没有发现不符。',
  roundings: (count: number) => `四舍五入（${count} 处）`,
  roundingsLead: '每个数都只印到最后一位，各项相加会差一点。差在允许范围以内，记为四舍五入。',
  notApplicables: (count: number) => `不适用（${count} 处）`,
  notApplicablesLead: '缺少要用的表或数字，没有核对。没有核对不等于相符。',
  told: {
    summary: ({
      amounts,
      compared,
      explained,
      unread,
    }: Record<'amounts' | 'compared' | 'explained' | 'unread', number>) =>
      `文字中 ${amounts} 个金额：比对 ${compared}，说明 ${explained}，未能比对 ${unread}`,
    lead: '说明，是不与表中数字相比的金额，按它的种类列出。未能比对，不等于相符。',
    between: '、',
    place: (text: string, line: number) => `${text}（第 ${line} 行）`,
    kinds: {
      unread: '未能比对',
      change: '增减额，没有可比的上年数',
      prior: '上年的数字',
      goal: '目标与计划',
      assets: '资产',
      price: '单价与标准',
      reason: '原因与用途中的金额',
    },
  },
  note: (number: number) => `注${number}`,
  noteLabel: (number: number, outcome: string) => `注${number}，数据自检：${outcome}`,
  doubt: {
    /** What a mark beside a figure says to those who do not see it. */
    label: (number: number, severity: string) => `注${number}：核对时这个数与别处不符（${severity}），看说明`,
    more: (count: number) => `共 ${count} 处`,
    moreLabel: (count: number) => `核对时这个数共有 ${count} 处不符，看核对结果`,
    suffix: (notes: string[]) => `（有不符，见${notes.join('、')}）`,
    used: (notes: string[]) =>
      `（所用的数有不符，见${notes.slice(0, 3).join('、')}${notes.length > 3 ? `等 ${notes.length} 处` : ''}）`,
    /** Of a sum over budgets. */
    summed: (count: number) => `（相加的数中有 ${count} 个与别处不符，看核对结果）`,
    /** Of bars that are as long as their part of the longest. */
    longest: '条形的长短都与最大的一项相比，而这一项的金额与别处不符：',
    /** Of shares of a sum of figures. */
    shares: (notes: string[]) =>
      `占比按各项之和计算，其中有与别处不符的数，见${notes.slice(0, 3).join('、')}${notes.length > 3 ? `等 ${notes.length} 处` : ''}。`,
    /** Of a chart, for those who do not see it. */
    charted: (notes: string[]) =>
      `图中有与别处不符的数，见${notes.slice(0, 3).join('、')}${notes.length > 3 ? `等 ${notes.length} 处` : ''}。`,
    /** Where the notes stand on another page. */
    elsewhere: '（有不符）',
    see: '看哪里不符',
  },
  verdict: {
    open: (errors: number, warnings: number) =>
      `核对：${[errors > 0 ? `${errors} 处错误` : '', warnings > 0 ? `${warnings} 处提醒` : ''].filter(Boolean).join('、')}`,
    explained: (count: number) => `核对：${count} 处不符，都已有说明`,
    fine: (compared: number) => `核对无误：比对了 ${compared} 处，没有发现错误`,
    /** Of several budgets. */
    noneOpen: (count: number) => `核对：${count} 份预算都没有尚待说明的错误和提醒`,
    nothing: '核对：没有可以比对的数',
    unchecked: '尚未核对',
  },
  acknowledgedOutcome: '不符，已有说明',
  acknowledged: (date: string) => `已说明（${date}）：`,
  cells: '看数字所在的位置',
  inNarrative: '文字说明',
  ofYear: (year: number) => `${year} 年`,
  blank: '空白',
  rule: '规则',
  counted: '各条规则的结果',
  quote: '§',
  quoteLabel: (subject: string) => `文字说明里写到这个数：${subject}`,
  quoteTitle: (label: string) => `对应${label}`,
  quoteHint: '文字说明中带下划线的金额，点一下会跳到它对应的那一格；格中的“§”可以跳回来。',
  correction: {
    title: '更正',
    lead: '下面的数字与原文件印的不同，是核对原件后更正的。页面、图表、列表和下载都使用更正后的数字。',
    mark: '更正',
    markLabel: (printed: string) => `更正过，原文件印为${printed === '' ? '空白' : ` ${printed}`}`,
    printedAs: '原文件印为',
    correctedTo: '更正为',
    blank: '空白',
    suffix: '（更正后）',
    usedInComputing: '（所用的上年数更正过）',
    reason: '原因',
    decided: '决定',
    decidedBy: (who: string, date: string) => `${who}，${date}`,
    inTable: (title: string) => `《${title}》`,
    row: (label: string) => `“${label}”行`,
    column: (header: string) => `“${header}”列`,
    rowNumber: (row: number) => `第 ${row} 行`,
    columnNumber: (column: number) => `第 ${column} 列`,
    download: '含更正：每处更正的原文和原因列在 corrections 里',
  },
  home: (open: number, checked: number) =>
    `本站按规则把已收录的数字互相核对过：核对了 ${checked} 份预算，` +
    (open > 0 ? `有 ${open} 处不符尚待说明。` : '没有尚待说明的不符。'),
  homeMore: '看核对结果',
  portal: {
    title: '核对',
    lead: '每份预算应有的表是不是都在，公开的数字互相对不对得上。',
    overview: '各部门情况',
    overviewTable: '各部门应公开的表和尚待说明的不符',
    department: '部门',
    year: '年份',
    tables: '应公开的表',
    findings: '尚待说明的不符',
    present: (present: number, required: number) => `${present}/${required}`,
    presentLabel: (present: number, required: number) => `应有 ${required} 张，${present} 张有数据`,
    empty: (count: number) => `${count} 张没有数据`,
    missing: (count: number) => `缺 ${count} 张`,
    noProfile: '没有这个地区的公开要求',
    open: { error: (n: number) => `错误 ${n}`, warning: (n: number) => `提醒 ${n}` },
    noOpen: '没有',
    unchecked: '未核对',
    staleShort: '数据有改动，未核对',
    table: '应公开的表',
    status: { present: '有', empty: '没有数据', missing: '没有找到', 'title-only': '只有表名' },
    statusMeaning:
      '“有”：表在，有数字；“没有数据”：表在，没有一个数字；“只有表名”：印了表名，下面没有表；“没有找到”：原文件里没有找到这张表。',
    notRequired: '未作要求',
    optional: '（可选）',
    caption: (name: string) => `${name}：应公开的表和核对结果`,
    findingsRow: '尚待说明的不符',
    back: '回到各部门情况',
    region: (name: string, count: number) => `${name}（${count} 个部门）`,
    ofRegion: (name: string) => `${name}：核对`,
    rulesTitle: '核对哪些事',
    rulesLead: '一共十二条规则。规则要用的表不在，就记为“不适用”，不算相符。',
    basis: '依据',
    tolerance: '允许的差',
    toleranceTitle: '允许差多少',
    toleranceText:
      '印出来的数都四舍五入到最后一位，所以几个数相加与印出的合计可以差一点：最多差各个数末位的半个单位之和，不少于一个末位单位。在这以内记为“四舍五入”，超出才记为“不符”。',
  },
  rules: {
    balance: { name: '收和支是否相等', what: '收支总表里，收入总计与支出总计相比，本年数加上年结转与合计相比。' },
    totals: {
      name: '各项加起来是否等于总计',
      what: '各项收入之和、各类支出之和与总计相比；收入总表、支出总表的总计与收支总表相比。',
    },
    rows: {
      name: '每一行的合计对不对',
      what: '每行的合计与它右边各项之和相比，例如合计与基本支出加项目支出，“三公”经费合计与三项之和。',
    },
    'roll-up': {
      name: '科目逐级相加对不对',
      what: '大类（类）与它下面各款之和、款与各项之和、合计与各类之和相比，逐列进行。',
    },
    'across-tables': {
      name: '几张表里同一个数是否一样',
      what: '同一笔支出在功能分类表、经济分类表、收支总表里各印一次，把它们互相比。',
    },
    projects: {
      name: '各项目加起来是否等于项目支出',
      what: '列出的项目金额之和与项目支出合计相比；项目少列的，说明少列了哪些。',
    },
    'three-public': {
      name: '“三公”经费与明细科目是否一致',
      what: '因公出国、公务接待、公务用车的数与经济分类里同名科目的数相比；只公开基本支出科目的，只核对不少于。',
    },
    weights: { name: '绩效指标的权重是否满 100', what: '每张绩效目标表的指标权重加上预算执行率权重，与 100 相比。' },
    changes: {
      name: '与上年相比的数对不对',
      what: '印出的增减百分比与按两年金额算出的相比；今年表里的上年数与本站收录的上年预算相比。',
    },
    narrative: {
      name: '文字说明与表是否一致',
      what: '文字说明里写出的金额、增减、项目个数，与表里对应的格相比；分项与总数相比。',
    },
    accounts: {
      name: '科目的编码和名称是否对得上',
      what: '每个科目编码旁边印的名称，与当年的科目表相比；没有收录科目表的，与本站多数预算印的名称相比。',
    },
    form: {
      name: '该公开的是否都在',
      what: '应有的表和内容在不在，自带目录与实有的表是否一致，有没有残留的模板文字、表格错误值、别的年份和个人信息。',
    },
  },
};
