/** Words that explain: terms and their pages, codes, one hundred yuan, the guide. Browsers do without them. */
export const explainZhCN = {
  term: {
    description: (term: string, plain: string) => `${term}：${plain}。它在已收录的预算里出现在哪里、各是多少。`,
    aliases: (words: readonly string[]) => `也叫：${words.join('、')}`,
    related: '接着看',
    where: '在已收录的预算里',
    whereLead: (count: number) => `下面是 ${count} 份较新预算里的这一项，金额与单位照原文，点数字看它所在的那一行。`,
    nowhere: '较新的预算里没有以它为名的行。',
    search: (term: string) => `在全部预算里搜索“${term}”`,
    all: '全部名词',
    more: '看这个词的解释',
    caption: (term: string) => `${term}：各份预算里的金额`,
    table: { department: '部门', year: '年份', row: '所在的表和行', amount: '金额' },
    row: (table: string, label: string) => `${table}：${label}`,
    popover: '名词解释',
    close: '关闭',
  },
  codes: {
    title: '科目代码',
    lead: '支出功能分类的“类”和“款”：每个编码办的是什么事，用平常话说。',
    source:
      '编码和名称依据《政府收支分类科目》（财政部），各年版本略有增减；解释是本站写的。没有列出的款，请看文件里印的名称。',
    caption: (code: string, name: string) => `${code} ${name}`,
    jump: '按类查找',
    link: '科目代码的解释',
  },
  hundred: {
    title: '每 100 元中',
    part: (name: string, yuan: number) => `${yuan} 元用于${name.replace(/支出$/u, '')}`,
    rest: (yuan: number) => (yuan === 0 ? '其余合计不到 1 元' : `${yuan} 元用于其余各项`),
    sentence: (parts: readonly string[]) => `${parts.join('，')}。`,
    computed: '按各大类的金额计算得出，取整到元，合起来正好 100 元。',
  },
  guide: {
    title: '怎么看一份预算',
    lead: '花几分钟，学会从一份预算里找到最要紧的几个数。',
    example: (name: string, year: number) => `例子：${name} ${year} 年预算`,
    exampleLead: '下面的数字取自本站最新收录的预算之一，点数字看它在公开表里的位置。',
    open: '打开这份预算',
    none: '还没有收录可以举例的预算。',
    link: '怎么看一份预算',
  },
};

export type ExplainWords = typeof explainZhCN;
